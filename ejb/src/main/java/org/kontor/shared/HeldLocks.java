package org.kontor.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Supplier;

/**
 * What the transaction under way has locked already. A row that is locked cannot change any more but by this
 * transaction itself, so a flow whose steps each lock their order reads it once and not at every step.
 */
@ApplicationScoped
public class HeldLocks {

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    /** What is held under this key, or what is locked now; the key must name one thing in the whole shop. */
    @SuppressWarnings("unchecked")
    public <T> T of(Object key, Supplier<T> locking) {
        var held = (T) transaction.getResource(key);
        if (held == null) {
            held = locking.get();
            transaction.putResource(key, held);
        }
        return held;
    }
}
