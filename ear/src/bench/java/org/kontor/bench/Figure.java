package org.kontor.bench;

import java.util.Locale;

/**
 * What one operation cost with so many clients; times in milliseconds, CPU of server and database for one operation.
 */
record Figure(String operation, int clients, int operations, int failures, double perSecond, double p50, double p95,
        double p99,
        double serverCpu, double databaseCpu) {

    static final String HEADER = String.format("%-14s %7s %6s %5s %8s %8s %8s %8s %9s %9s %9s", "operation", "clients",
            "done",
            "fail", "per s", "p50 ms", "p95 ms", "p99 ms", "server", "database", "CPU-ms");

    double cpu() {
        return serverCpu + databaseCpu;
    }

    String row() {
        return String.format(Locale.ROOT, "%-14s %7d %6d %5d %8.1f %8.1f %8.1f %8.1f %9.2f %9.2f %9.2f", operation,
                clients,
                operations, failures, perSecond, p50, p95, p99, serverCpu, databaseCpu, cpu());
    }
}
