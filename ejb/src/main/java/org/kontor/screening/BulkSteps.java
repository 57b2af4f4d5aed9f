package org.kontor.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.kontor.ordering.OrderDesk;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.Ordering;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Row;

/** The transactions of a press for many orders: one that writes it down, and one for each order. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class BulkSteps {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private OrderDesk desk;

    @Inject
    private Ordering ordering;

    @Inject
    private OrderQueries orders;

    @Inject
    private BusinessClock clock;

    @Inject
    private CurrentActor actor;

    /** Writes down what is wanted; the same key again changes nothing. */
    public void write(String key, BulkDeed deed, String reason, List<OrderNumber> numbers) {
        var isNew = entities.createNativeQuery("insert into bulk_hold (key, deed, reason, actor, at)"
                        + " values (?1, ?2, ?3, ?4, ?5) on conflict (key) do nothing")
                .setParameter(1, key).setParameter(2, deed.name()).setParameter(3, reason)
                .setParameter(4, actor.name()).setParameter(5, Timestamp.from(clock.now())).executeUpdate() == 1;
        for (var at = 0; isNew && at < numbers.size(); at++) {
            entities.createNativeQuery("insert into bulk_hold_row (bulk_key, position, order_number)"
                            + " values (?1, ?2, ?3)").setParameter(1, key).setParameter(2, at)
                    .setParameter(3, numbers.get(at).value()).executeUpdate();
        }
    }

    public Optional<BulkRun> read(String key) {
        var rows = Row.of(entities.createNativeQuery("select order_number, outcome from bulk_hold_row"
                + " where bulk_key = ?1 order by position").setParameter(1, key)).stream()
                .map(row -> new BulkRow(row.text(0), row.one(1, BulkOutcome.class))).toList();
        return Row.first(entities.createNativeQuery("select deed, reason from bulk_hold where key = ?1")
                .setParameter(1, key)).map(row -> new BulkRun(key, row.one(0, BulkDeed.class), row.text(1), rows));
    }

    /** Does it with one order, unless that was done meanwhile: the order is locked first, whoever else presses. */
    public void one(BulkRun run, OrderNumber number) {
        var known = orders.byNumber(number).isPresent();
        var outcome = known ? BulkOutcome.of(run.deed(), ordering.lock(number)) : BulkOutcome.UNKNOWN;
        var isMine = entities.createNativeQuery("update bulk_hold_row set outcome = ?3"
                        + " where bulk_key = ?1 and order_number = ?2 and outcome = 'OPEN'")
                .setParameter(1, run.key()).setParameter(2, number.value()).setParameter(3, outcome.name())
                .executeUpdate() == 1;
        if (!isMine || outcome != BulkOutcome.DONE) {
            return;
        }
        if (run.deed() == BulkDeed.HOLD) {
            desk.hold(number, run.reason());
        } else {
            desk.release(number, run.reason());
        }
    }
}
