package org.kontor.reporting.web;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Supplier;
import org.kontor.shared.outage.Outage;

/** Asks for a figure; one that cannot be had leaves the others of the page alone. */
final class Careful {

    private static final Logger LOG = System.getLogger(Careful.class.getName());

    private Careful() {
    }

    static <T> Optional<T> ask(Supplier<T> figure) {
        try {
            return Optional.ofNullable(figure.get());
        } catch (RuntimeException failure) {
            if (!Outage.OF_THE_DATABASE.tells(failure)) {
                LOG.log(Level.WARNING, "A figure of the back office could not be had", failure);
            }
            return Optional.empty();
        }
    }
}
