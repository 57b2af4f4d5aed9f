package org.kontor.bench;

import java.util.Locale;

/**
 * What one operation cost with so many clients: times in milliseconds; CPU of server and database, statements and
 * commits for one operation. What the shop's timers do by themselves is taken off statements and commits, not off CPU.
 */
record Figure(String operation, int clients, int operations, int failures, double perSecond, double p50, double p95,
        double p99, double serverCpu, double databaseCpu, double statements, double commits) {

    static final String HEADER = String.format("%-12s %7s %6s %5s %8s %8s %8s %8s %7s %9s %7s %6s %8s", "operation",
            "clients", "done", "fail", "per s", "p50 ms", "p95 ms", "p99 ms", "server", "database", "CPU-ms", "SQL",
            "commits");

    double cpu() {
        return serverCpu + databaseCpu;
    }

    String row() {
        return String.format(Locale.ROOT,
                "%-12s %7d %6d %5d %8.1f %8.1f %8.1f %8.1f %7.2f %9.2f %7.2f %6.1f %8.1f", operation, clients,
                operations, failures, perSecond, p50, p95, p99, serverCpu, databaseCpu, cpu(), statements, commits);
    }
}
