package org.kontor.inventory.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Row;
import org.kontor.shared.Sku;

/**
 * Where proofs are kept, and how a shadow is counted. Whether one is lost is told by the database's own clock, which
 * all nodes share and no time machine moves.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ProofRows {

    /** Longer than a storm may last, with all that its last buyer may wait for. */
    private static final Duration LOST_AFTER = Duration.ofMinutes(5);

    private static final String OPEN = " from stock_proof p"
            + " where not exists (select 1 from stock_proof_result r where r.proof_id = p.id)";

    @PersistenceContext
    private EntityManager entities;

    /** One proof begins at a time in the whole cluster; freed when the transaction ends. */
    void lockForUpdate() {
        entities.createNativeQuery(
                "select 1 from (select pg_advisory_xact_lock(hashtextextended('stock proof', 0))) locked")
                .getSingleResult();
    }

    /** Those whose server has gone before it could say what came of them. */
    List<ProofTask> lost() {
        return Row.of(entities.createNativeQuery("select p.id, p.pieces, p.buyers" + OPEN + " and p.lost_at < now()"
                + " order by p.id")).stream()
                .map(row -> new ProofTask(row.number(0), row.count(1), row.count(2))).toList();
    }

    boolean isOneRunning() {
        return Row.first(entities.createNativeQuery("select p.id" + OPEN)).isPresent();
    }

    long add(int pieces, int buyers, String askedBy, String node, Instant at) {
        return ((Number) entities.createNativeQuery("insert into stock_proof"
                        + " (at, asked_by, node, pieces, buyers, lost_at)"
                        + " values (?1, ?2, ?3, ?4, ?5, now() + make_interval(secs => ?6)) returning id")
                .setParameter(1, Timestamp.from(at)).setParameter(2, askedBy).setParameter(3, node)
                .setParameter(4, pieces).setParameter(5, buyers)
                .setParameter(6, (double) LOST_AFTER.toSeconds()).getSingleResult()).longValue();
    }

    /** The shelf of a shadow at this moment, in one statement. */
    ShelfCount count(Sku shadow) {
        var row = Row.first(entities.createNativeQuery("select s.on_hand, s.reserved, m.on_hand, m.reserved, r.held"
                + " from stock_item s cross join (select coalesce(sum(delta_on_hand), 0) as on_hand,"
                + " coalesce(sum(delta_reserved), 0) as reserved from stock_move where sku = ?1) m"
                + " cross join (select coalesce(sum(quantity - shipped - released), 0) as held from reservation"
                + " where sku = ?1 and status in ('HELD', 'ALLOCATED')) r where s.sku = ?1")
                .setParameter(1, shadow.value())).orElseThrow();
        return new ShelfCount(row.count(0), row.count(1), row.count(2), row.count(3), row.count(4));
    }

    List<OrderNumber> holders(Sku shadow) {
        return Row.of(entities.createNativeQuery("select order_number from reservation where sku = ?1"
                        + " and status in ('HELD', 'ALLOCATED') order by id").setParameter(1, shadow.value())).stream()
                .map(row -> new OrderNumber(row.text(0))).toList();
    }

    /** A proof ends once: whoever comes second changes nothing. */
    void end(ProofTask task, ProofResult result) {
        entities.createNativeQuery("insert into stock_proof_result (proof_id, at, verdict, sold, refused, at_once,"
                        + " millis, promised, difference, left_over) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"
                        + " on conflict (proof_id) do nothing")
                .setParameter(1, task.id()).setParameter(2, Timestamp.from(result.at()))
                .setParameter(3, result.verdict().name()).setParameter(4, result.told().sold())
                .setParameter(5, result.told().refused()).setParameter(6, result.told().atOnce())
                .setParameter(7, result.told().millis()).setParameter(8, result.promised())
                .setParameter(9, result.difference()).setParameter(10, result.left()).executeUpdate();
    }
}
