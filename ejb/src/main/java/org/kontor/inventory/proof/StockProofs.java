package org.kontor.inventory.proof;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Proves in the running shop that no more is sold than there is: buyers storm the stock of a shadow, a SKU that no
 * product has, by the way that orders take. Nothing that customers see or reports count is touched.
 */
@Stateless
@RolesAllowed("admin")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StockProofs {

    public static final int MOST_PIECES = 500;
    public static final int MOST_BUYERS = 2000;

    @Inject
    private ProofBook book;

    @Inject
    private StormMaker storms;

    /**
     * Begins a proof and answers with its number; {@link StockProofQueries} tells when it has ended. One whose server
     * is gone is broken off first. Refuses with {@link ProofRefused} while another one runs, and when there are not
     * more buyers than pieces.
     */
    public long start(int pieces, int buyers) {
        if (pieces < 1 || pieces > MOST_PIECES || buyers <= pieces || buyers > MOST_BUYERS) {
            throw new ProofRefused("inventory.refused.proofSize", MOST_PIECES, MOST_BUYERS);
        }
        book.lost().forEach(task -> storms.end(task, StormFigures.UNKNOWN));
        var task = book.open(pieces, buyers);
        storms.begin(task);
        return task.id();
    }
}
