package org.kontor.inventory.proof;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;
import org.kontor.shared.Row;

/** What the proofs of the stock showed. */
@Stateless
@RolesAllowed({"orders", "finance", "content", "admin"})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class StockProofQueries {

    @PersistenceContext
    private EntityManager entities;

    /** Every proof, newest first. */
    public Page<StockProof> list(PageRequest request) {
        var rows = Row.of(entities.createNativeQuery("select p.id, p.at, p.asked_by, p.node, p.pieces, p.buyers,"
                        + " p.lost_at < now(), r.at, r.verdict, r.sold, r.refused, r.at_once, r.millis, r.promised,"
                        + " r.difference, r.left_over, count(*) over ()"
                        + " from stock_proof p left join stock_proof_result r on r.proof_id = p.id order by p.id desc")
                .setFirstResult(request.offset()).setMaxResults(request.size()));
        return new Page<>(rows.stream().map(StockProofQueries::proof).toList(),
                rows.isEmpty() ? 0 : rows.get(0).number(16), request);
    }

    private static StockProof proof(Row row) {
        return new StockProof(row.number(0), row.instant(1), row.text(2), row.text(3), row.count(4), row.count(5),
                row.flag(6), row.has(8) ? result(row) : null);
    }

    private static ProofResult result(Row row) {
        return new ProofResult(row.instant(7), row.one(8, ProofVerdict.class), new StormFigures(row.count(9),
                row.count(10), row.count(11), row.number(12)), row.count(13), row.count(14), row.count(15));
    }
}
