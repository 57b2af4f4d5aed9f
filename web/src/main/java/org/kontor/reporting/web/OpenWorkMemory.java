package org.kontor.reporting.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.kontor.reporting.OpenWork;
import org.kontor.reporting.ReportingQueries;
import org.kontor.shared.Remembered;

/** Remembers for a few seconds what waits for somebody: every page of the back office shows it. */
@ApplicationScoped
public class OpenWorkMemory {

    @Inject
    private ReportingQueries reporting;

    private final Remembered<Optional<OpenWork>> work = new Remembered<>(Duration.ofSeconds(4),
            () -> Careful.ask(reporting::openWork));

    Optional<OpenWork> work() {
        return work.get();
    }
}
