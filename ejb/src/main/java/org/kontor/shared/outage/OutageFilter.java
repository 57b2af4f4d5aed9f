package org.kontor.shared.outage;

import java.util.List;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Keeps out of the log what the server says of failures that the outage tells of: a stack for every timer and second. */
final class OutageFilter implements Filter {

    /** Those of the server that tell of failures with their stacks: beans, timers, requests, transactions and the pool. */
    static final List<String> LOGGERS = List.of("org.jboss.as.ejb3.invocation", "org.jboss.as.ejb3.timer",
            "io.undertow.request", "com.arjuna.ats.jta", "com.arjuna.ats.arjuna",
            "org.jboss.jca.core.connectionmanager.pool.strategy.OnePool",
            "org.jboss.jca.core.connectionmanager.listener.TxConnectionListener",
            "org.jboss.jca.adapters.jdbc.local.LocalManagedConnectionFactory", "org.eclipse.persistence",
            "org.eclipse.persistence.query");
    /** The query that is read again, on fifty lines; if that fails, too, its failure is told. */
    private static final String READ_AGAIN = "Communication failure detected";

    private final Outage outage;
    private final List<Logger> loggers;

    OutageFilter(Outage outage) {
        this.outage = outage;
        this.loggers = LOGGERS.stream().map(Logger::getLogger).toList();
    }

    void attach() {
        loggers.forEach(logger -> logger.setFilter(this));
    }

    void detach() {
        loggers.forEach(logger -> logger.setFilter(null));
    }

    @Override
    public boolean isLoggable(LogRecord entry) {
        return !outage.tells(entry.getThrown()) && !saysNothing(entry);
    }

    private static boolean saysNothing(LogRecord entry) {
        var message = entry.getMessage();
        return entry.getThrown() == null && (message == null || message.isBlank() || message.startsWith(READ_AGAIN));
    }
}
