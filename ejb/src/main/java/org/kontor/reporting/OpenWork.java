package org.kontor.reporting;

/** What waits for somebody: orders to send and to review, jobs that failed, messages and notifications that were given up. */
public record OpenWork(long toFulfil, long toReview, long failedJobs, long parkedMessages, long parkedNotifications) {

    public long parked() {
        return parkedMessages + parkedNotifications;
    }
}
