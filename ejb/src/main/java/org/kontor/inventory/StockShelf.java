package org.kontor.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.JsonMaker;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Row;
import org.kontor.shared.Sku;
import org.kontor.shared.outbox.Outbox;

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

    @Inject
    private Outbox outbox;

    /** The stock of these SKUs, locked; SKUs that were never received are missing. */
    Map<Sku, StockItem> itemsForUpdate(Collection<Sku> skus) {
        var items = new LinkedHashMap<Sku, StockItem>();
        if (!skus.isEmpty()) {
            entities.createNamedQuery(StockItem.BY_SKUS, StockItem.class).setParameter("skus", skus).getResultList()
                    .forEach(item -> items.put(item.sku(), item));
        }
        return items;
    }

    Map<Sku, Reservation> reservationsForUpdate(OrderNumber order) {
        var reservations = new LinkedHashMap<Sku, Reservation>();
        entities.createNamedQuery(Reservation.BY_ORDER, Reservation.class).setParameter("order", order).getResultList()
                .forEach(reservation -> reservations.put(reservation.sku(), reservation));
        return reservations;
    }

    void add(Reservation reservation) {
        entities.persist(reservation);
    }

    /** Makes an empty stock row unless there is one; two at the same time make one. Refuses shadows. */
    void open(Sku sku) {
        if (sku.isShadow()) {
            throw new StockRefused("inventory.refused.shadow", sku.value());
        }
        makeRow(sku);
    }

    /** Makes an empty stock row of a product or a shadow unless there is one. */
    void makeRow(Sku sku) {
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
        return StockQueue.of(entities, order, skus, clock.today());
    }

    /** How many pieces of a locked SKU lie in parcels. */
    int packed(Sku sku) {
        return Row.first(entities.createNativeQuery("select coalesce(sum(packed), 0) from reservation where sku = ?1"
                + " and status in ('HELD', 'ALLOCATED') and shipped + released < quantity").setParameter(1, sku.value()))
                .orElseThrow().count(0);
    }

    /** The place of the first order for which pieces of a locked SKU are still to come; empty when nobody waits. */
    OptionalInt firstWaiting(StockItem item) {
        entities.flush();
        var found = item.owed() == 0 ? Optional.<Row>empty() : Row.first(entities.createNativeQuery(
                "select min(place) from stock_queue where sku = ?1 and served < open")
                .setParameter(1, item.sku().value()));
        return found.filter(row -> row.has(0)).map(row -> OptionalInt.of(row.count(0))).orElse(OptionalInt.empty());
    }

    /** Tells those who wait for a locked SKU that the day moved. */
    void dayMoved(StockItem item, LocalDate before) {
        if (item.owed() > 0) {
            tell(item.sku(), before == null ? "" : before.toString(), item.endOfQueue());
        }
    }

    /** One message, however many wait; whoever hears it asks for those before a place, who were told another day. */
    private void tell(Sku sku, String from, int beforePlace) {
        var mark = UUID.randomUUID().toString();
        outbox.put("goods.moved", sku.value(), "goods.moved:" + mark, JsonMaker.object().add("sku", sku.value())
                .add("from", from).add("before", beforePlace).add("mark", mark).build());
    }

    void move(StockItem item, int deltaOnHand, int deltaReserved, OrderNumber order, StockReason reason) {
        item.move(deltaOnHand, deltaReserved);
        write(item.sku(), deltaOnHand, deltaReserved, order.value(), reason, null);
    }

    /**
     * Staff moved pieces on the shelf; those in parcels are no longer there to be taken. Orders that were promised from
     * the shelf what is gone now wait with the others, and are told.
     */
    void adjust(StockItem item, int deltaOnHand, StockReason reason, String note) {
        if (deltaOnHand > 0) {
            if (reason == StockReason.RECEIVED) {
                item.receive(deltaOnHand);
            } else {
                item.move(deltaOnHand, 0);
            }
        } else {
            takeOff(item, deltaOnHand);
        }
        write(item.sku(), deltaOnHand, 0, null, reason, note);
    }

    private void takeOff(StockItem item, int deltaOnHand) {
        requireUnpacked(item, deltaOnHand);
        var owed = item.owed();
        var first = firstWaiting(item);
        item.move(deltaOnHand, 0);
        if (item.owed() > owed) {
            tell(item.sku(), "", first.orElse(item.endOfQueue()));
        }
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
