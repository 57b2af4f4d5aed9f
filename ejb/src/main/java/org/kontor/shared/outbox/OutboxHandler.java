package org.kontor.shared.outbox;

/** A CDI bean that acts on messages after their transaction. It runs outside any transaction and must bear repeats. */
public interface OutboxHandler {

    /** A stable name: deliveries are kept under it. */
    String name();

    boolean hears(String type);

    /** Does the work; any exception means "try again later". */
    void handle(OutboxMessage message) throws Exception;
}
