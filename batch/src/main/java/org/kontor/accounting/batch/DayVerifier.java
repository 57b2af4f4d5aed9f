package org.kontor.accounting.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import org.kontor.accounting.DayClose;
import org.kontor.accounting.ProofLine;
import org.kontor.operations.batch.NightRun;
import org.kontor.operations.batch.Unverified;

/** Counts the closed day a second time and fails the run when a check of the books finds something. */
@Named
@Dependent
public class DayVerifier extends AbstractBatchlet {

    @Inject
    private JobContext job;

    @Inject
    private DayClose days;

    @Override
    public String process() {
        var day = days.close(NightRun.of(job).businessDate());
        if (!day.balanced()) {
            throw new Unverified("the books do not balance: "
                    + day.broken().stream().map(ProofLine::code).collect(Collectors.joining(", ")));
        }
        return null;
    }
}
