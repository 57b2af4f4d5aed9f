package org.kontor.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.NotFound;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Row;
import org.kontor.shared.Sku;

/**
 * The stock rows and reservations, always locked in the order of the SKUs, so that two orders never wait for each
 * other.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StockShelf {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private BusinessClock clock;

    @Inject
    private CurrentActor current;

    /** The stock of these SKUs, locked; SKUs that were never received are missing. */
    Map<Sku, StockItem> itemsForUpdate(Collection<Sku> skus) {
        var items = new LinkedHashMap<Sku, StockItem>();
        if (!skus.isEmpty()) {
            entities.createNamedQuery(StockItem.BY_SKUS, StockItem.class).setParameter("skus", skus)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList()
                    .forEach(item -> items.put(item.sku(), item));
        }
        return items;
    }

    /** The stock of a SKU that orders hold, so that it must be there. */
    StockItem itemForUpdate(Sku sku) {
        var item = itemsForUpdate(List.of(sku)).get(sku);
        if (item == null) {
            throw new NotFound("stock", sku);
        }
        return item;
    }

    Map<Sku, Reservation> reservationsForUpdate(OrderNumber order) {
        var reservations = new LinkedHashMap<Sku, Reservation>();
        entities.createNamedQuery(Reservation.BY_ORDER, Reservation.class).setParameter("order", order)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList()
                .forEach(reservation -> reservations.put(reservation.sku(), reservation));
        return reservations;
    }

    Reservation reservationForUpdate(OrderNumber order, Sku sku) {
        var reservation = reservationsForUpdate(order).get(sku);
        if (reservation == null) {
            throw new NotFound("reservation", order + " " + sku);
        }
        return reservation;
    }

    void add(Reservation reservation) {
        entities.persist(reservation);
    }

    /** Makes an empty stock row unless there is one; two at the same time make one. */
    void open(Sku sku) {
        entities.createNativeQuery("insert into stock_item (sku, on_hand) values (?1, 0) on conflict (sku) do nothing")
                .setParameter(1, sku.value()).executeUpdate();
    }

    /** The stock as it is today. */
    Stock stock(StockItem item) {
        return item.stock(clock.today());
    }

    /** What lies on the shelf for an order; exact while these SKUs are locked. */
    Map<Sku, Allotment> lots(OrderNumber order, Collection<Sku> skus) {
        entities.flush();
        return StockQueue.of(entities, order, skus);
    }

    /** How many pieces of a locked SKU lie in parcels. */
    int packed(Sku sku) {
        return Row.first(entities.createNativeQuery("select coalesce(sum(packed), 0) from reservation where sku = ?1"
                + " and status in ('HELD', 'ALLOCATED') and shipped + released < quantity").setParameter(1, sku.value()))
                .orElseThrow().count(0);
    }

    /** Orders for which pieces of a locked SKU are still to come. */
    List<OrderNumber> waiting(Sku sku) {
        return Row.of(entities.createNativeQuery("select order_number from stock_queue"
                + " where sku = ?1 and served < open order by place").setParameter(1, sku.value())).stream()
                .map(row -> new OrderNumber(row.text(0))).toList();
    }

    void move(StockItem item, int deltaOnHand, int deltaReserved, OrderNumber order, StockReason reason) {
        item.move(deltaOnHand, deltaReserved);
        write(item.sku(), deltaOnHand, deltaReserved, order.value(), reason, null);
    }

    /** Staff moved pieces on the shelf; those in parcels are no longer there to be taken. */
    void adjust(StockItem item, int deltaOnHand, StockReason reason, String note) {
        if (deltaOnHand < 0) {
            requireUnpacked(item, deltaOnHand);
        }
        item.move(deltaOnHand, 0);
        write(item.sku(), deltaOnHand, 0, null, reason, note);
    }

    private void requireUnpacked(StockItem item, int deltaOnHand) {
        var packed = packed(item.sku());
        if (packed > 0 && stock(item).onHand() + deltaOnHand < packed) {
            throw new StockRefused("inventory.refused.packed", item.sku().value(), packed);
        }
    }

    /** Every change of the counters leaves the move that explains it, in the same transaction. */
    private void write(Sku sku, int deltaOnHand, int deltaReserved, String order, StockReason reason, String note) {
        entities.createNativeQuery("insert into stock_move"
                        + " (sku, delta_on_hand, delta_reserved, order_number, reason, note, actor, at)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
                .setParameter(1, sku.value())
                .setParameter(2, deltaOnHand)
                .setParameter(3, deltaReserved)
                .setParameter(4, order)
                .setParameter(5, reason.name())
                .setParameter(6, note)
                .setParameter(7, current.name())
                .setParameter(8, Timestamp.from(clock.now()))
                .executeUpdate();
    }
}
