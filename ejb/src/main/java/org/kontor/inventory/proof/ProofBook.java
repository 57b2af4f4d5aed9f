package org.kontor.inventory.proof;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.audit.AuditTrail;
import org.kontor.inventory.Shadows;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.OrderNumber;

/**
 * What is written down about proofs, each time in a transaction of its own. Staff reach it through {@link StockProofs},
 * which checks their rights; it touches no stock but shadows.
 */
@Stateless
@PermitAll
public class ProofBook {

    private static final String NODE = System.getProperty("jboss.node.name", "node");

    @Inject
    private ProofRows proofs;

    @Inject
    private Shadows shadows;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentActor actor;

    @Inject
    private BusinessClock clock;

    /** Those that nobody brings to an end any more. */
    public List<ProofTask> lost() {
        return proofs.lost();
    }

    /** Fills a new shadow; refuses while another proof runs, on any node. */
    public ProofTask open(int pieces, int buyers) {
        proofs.lockForUpdate();
        if (proofs.isOneRunning()) {
            throw new ProofRefused("inventory.refused.proofRuns");
        }
        var task = new ProofTask(proofs.add(pieces, buyers, actor.name(), NODE, clock.now()), pieces, buyers);
        shadows.open(task.sku(), pieces, note(task));
        audit.record("inventory.prove", "stock proof", Long.toString(task.id()), pieces + " pieces, " + buyers
                + " buyers");
        return task;
    }

    private static String note(ProofTask task) {
        return "stock proof " + task.id();
    }

    /** The shelf at this moment. */
    public ShelfCount count(ProofTask task) {
        return proofs.count(task.sku());
    }

    /** The orders that still hold something. */
    public List<OrderNumber> holders(ProofTask task) {
        return proofs.holders(task.sku());
    }

    /** Counts what stayed behind, says what that shows, and empties the shadow. Twice is once. */
    public void end(ProofTask task, StormFigures told, ShelfCount peak) {
        var after = proofs.count(task.sku());
        proofs.end(task, new ProofResult(clock.now(), ProofVerdict.of(task, told, peak, after), told, peak.held(),
                peak.difference() + after.difference(), after.reserved()));
        shadows.close(task.sku(), note(task));
    }
}
