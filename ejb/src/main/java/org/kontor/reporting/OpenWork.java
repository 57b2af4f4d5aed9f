package org.kontor.reporting;

/**
 * What waits for somebody: orders to send and to review, jobs that failed, messages and notifications that were given up,
 * money that needs a look, payments of which the provider has not told though it should have long ago, and unpaid orders that
 * should have been let go more than a minute ago.
 */
public record OpenWork(long toFulfil, long toReview, long failedJobs, long parkedMessages, long parkedNotifications,
        long openMoney, long silentPayments, long overdueOrders) {

    public long parked() {
        return parkedMessages + parkedNotifications;
    }
}
