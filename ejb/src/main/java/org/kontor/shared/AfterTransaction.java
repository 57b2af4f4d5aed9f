package org.kontor.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * Does something when the transaction under way has ended, committed or not; at once where there is none. What a node
 * remembers is forgotten so: who reads before the commit still gets the old value and would remember it anew, and what
 * the transaction itself reads of its changes may never come to be. For what may be lost with the node; all else goes
 * through the outbox.
 */
@ApplicationScoped
public class AfterTransaction {

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    public void run(Runnable deed) {
        var status = transaction.getTransactionStatus();
        if (status == Status.STATUS_NO_TRANSACTION || status == Status.STATUS_MARKED_ROLLBACK) {
            deed.run(); // one that can only be rolled back takes no listeners
            return;
        }
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Others still read what was before.
            }

            @Override
            public void afterCompletion(int status) {
                deed.run();
            }
        });
    }
}
