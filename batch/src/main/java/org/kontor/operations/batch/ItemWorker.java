package org.kontor.operations.batch;

import java.util.Optional;

/**
 * Does one item of a step, in a transaction of its own in which the item is also ticked off. Must bear being repeated.
 */
public interface ItemWorker {

    /** Answers with the reason why the item has to wait for a person, or nothing when it is done. */
    Optional<String> work(NightRun run, String item);
}
