package org.kontor.operations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.audit.AuditEntry;
import org.kontor.audit.AuditQueries;
import org.kontor.operations.JobRunQueries;
import org.kontor.operations.Planning;
import org.kontor.web.Notices;
import org.kontor.web.Responses;

/** When the night runs what: a time of day and a switch for each job. */
@Named
@RequestScoped
public class SchedulePage {

    @Inject
    private JobRunQueries runs;

    @Inject
    private Planning planning;

    @Inject
    private AuditQueries audit;

    private List<ScheduleForm> rows;

    /** What was changed is saved; nothing is when one of the times is none. */
    public void save() {
        for (var index = 0; index < rows.size(); index++) {
            if (rows.get(index).typed().isEmpty()) {
                Notices.wrong("rows:" + index + ":time", "operations.schedule.noTime");
                return;
            }
        }
        rows.stream().filter(ScheduleForm::isChanged).forEach(row -> planning.change(row.getNow().job(),
                row.typed().orElseThrow(), row.isEnabled(), row.getVersion()));
        Notices.done("operations.schedule.saved");
        Responses.see("/admin/jobs/schedule");
    }

    public List<ScheduleForm> getRows() {
        if (rows == null) {
            rows = runs.schedules().stream().map(ScheduleForm::new).toList();
        }
        return rows;
    }

    public List<AuditEntry> getTrail() {
        return getRows().stream().flatMap(row -> audit.of("job", row.getNow().job()).stream())
                .sorted((one, other) -> Long.compare(other.id(), one.id())).limit(10).toList();
    }
}
