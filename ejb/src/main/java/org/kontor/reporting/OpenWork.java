package org.kontor.reporting;

/**
 * What waits for somebody: orders to send and to review, jobs that failed, messages and notifications that were given up,
 * money that needs a look, and payments of which the provider has not told though it should have long ago.
 */
public record OpenWork(long toFulfil, long toReview, long failedJobs, long parkedMessages, long parkedNotifications,
        long openMoney, long silentPayments) {

    public long parked() {
        return parkedMessages + parkedNotifications;
    }
}
