package org.kontor.inventory.proof;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import org.kontor.inventory.Inventory;
import org.kontor.inventory.ReleaseReason;
import org.kontor.inventory.StockRefused;
import org.kontor.shared.OrderNumber;

/**
 * Sends the buyers of a proof to the shelf, by the same door and in the same transactions as those of the shop. Few
 * come at a time, so that a shop that is open hardly feels it.
 */
@ApplicationScoped
class StormMaker {

    private static final Logger LOG = System.getLogger(StormMaker.class.getName());
    private static final int WORKERS = 8;

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private Inventory inventory;

    @Inject
    private ProofBook book;

    /** Begins a storm and does not wait for its end. */
    void begin(ProofTask task) {
        var storm = new Storm(WORKERS, task.buyers(), buyer -> buys(task, buyer), told -> endOrLeave(task, told));
        for (var worker = 0; worker < WORKERS; worker++) {
            threads.execute(storm);
        }
    }

    private boolean buys(ProofTask task, int buyer) {
        try {
            inventory.reserve(task.order(buyer), Map.of(task.sku(), 1));
            return true;
        } catch (StockRefused soldOut) {
            return false;
        }
    }

    /** What cannot be ended now, because the database is gone, counts as lost later, and the next proof ends it. */
    private void endOrLeave(ProofTask task, StormFigures told) {
        try {
            end(task, told);
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "The stock proof " + task.id() + " could not be brought to an end", failure);
        }
    }

    /** Counts, gives everything back, and has the result written down. */
    void end(ProofTask task, StormFigures told) {
        var peak = book.count(task);
        book.holders(task).forEach(this::giveBack);
        book.end(task, told, peak);
    }

    /** What cannot be given back is found when it is counted. */
    private void giveBack(OrderNumber order) {
        try {
            inventory.release(order, ReleaseReason.CANCELLED);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "A piece of a stock proof stays reserved", failure);
        }
    }
}
