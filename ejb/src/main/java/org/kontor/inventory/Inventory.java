package org.kontor.inventory;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kontor.shared.NotFound;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Sku;

/**
 * What orders do to the stock. Each call does all or nothing, in the caller's transaction. The flow that calls has
 * locked the order; here the order's reservations are locked next and then the stock, in the order of the SKUs.
 */
@Stateless
@PermitAll
public class Inventory {

    @Inject
    private StockShelf shelf;

    /**
     * Holds these pieces for the order; refuses with {@link StockRefused}, which names every SKU that is short.
     * An order that holds already keeps what it holds; one that gave everything back holds anew. The answer names the
     * day from which all its pieces are here of each SKU of which some come later, as it is while the stock is locked.
     */
    public Map<Sku, LocalDate> reserve(OrderNumber order, Map<Sku, Integer> demand) {
        requirePieces(demand);
        var known = shelf.reservationsForUpdate(order);
        if (known.values().stream().anyMatch(Reservation::isLive)) {
            return Map.of();
        }
        var items = shelf.itemsForUpdate(demand.keySet());
        refuseShortages(demand, items);
        var days = new LinkedHashMap<Sku, LocalDate>();
        items.forEach((sku, item) -> {
            var pieces = demand.get(sku);
            Optional.ofNullable(shelf.stock(item).availability().day(pieces)).ifPresent(day -> days.put(sku, day));
            hold(order, item, pieces, known.get(sku));
            shelf.move(item, 0, pieces, order, StockReason.RESERVED);
        });
        return days;
    }

    /** The place is given out while the stock is locked: the order of the promises is exact, on any number of nodes. */
    private void hold(OrderNumber order, StockItem item, int pieces, Reservation known) {
        if (known == null) {
            shelf.add(new Reservation(order, item.sku(), pieces, item.nextPlace()));
        } else {
            known.holdAgain(pieces, item.nextPlace());
        }
    }

    /**
     * What the order holds belongs to it now. Doing it twice does it once; an order that holds nothing any more is
     * refused and must {@link #reserve} anew.
     */
    public void allocate(OrderNumber order) {
        var reservations = shelf.reservationsForUpdate(order).values();
        if (reservations.stream().noneMatch(Reservation::isLive)) {
            throw new StockRefused("inventory.refused.nothingHeld", order.value());
        }
        reservations.stream()
                .filter(reservation -> reservation.status() == ReservationStatus.HELD)
                .forEach(Reservation::allocate);
    }

    /** Gives back everything that the order still holds. Doing it twice does it once. */
    public void release(OrderNumber order, ReleaseReason reason) {
        var reservations = shelf.reservationsForUpdate(order);
        var items = shelf.itemsForUpdate(reservations.keySet());
        reservations.forEach((sku, reservation) -> {
            var pieces = reservation.giveBack(reason.end());
            if (pieces > 0) {
                shelf.move(items.get(sku), 0, -pieces, order, StockReason.RELEASED);
            }
        });
    }

    /** Gives back some pieces that will not be shipped; refuses more than the order still holds. */
    public void release(OrderNumber order, Map<Sku, Integer> part) {
        var reservations = reservations(order, part);
        shelf.itemsForUpdate(part.keySet()).forEach((sku, item) -> {
            reservations.get(sku).giveBack(part.get(sku));
            shelf.move(item, 0, -part.get(sku), order, StockReason.RELEASED);
        });
    }

    /**
     * The pieces lie in a parcel; refuses orders that are not confirmed, and pieces that do not lie on the shelf for this
     * order: goods go to those who came first, not to those who pack first.
     */
    public void pack(OrderNumber order, Map<Sku, Integer> parcel) {
        var reservations = reservations(order, parcel);
        shelf.itemsForUpdate(parcel.keySet());
        var lots = shelf.lots(order, parcel.keySet());
        parcel.forEach((sku, pieces) -> reservations.get(sku).pack(pieces, lots.get(sku)));
    }

    /** The parcel will not be sent: its pieces lie on the shelf again. */
    public void unpack(OrderNumber order, Map<Sku, Integer> parcel) {
        var reservations = reservations(order, parcel);
        shelf.itemsForUpdate(parcel.keySet());
        parcel.forEach((sku, pieces) -> reservations.get(sku).unpack(pieces));
    }

    /** The pieces have left the house; refuses those that lie in no parcel. */
    public void ship(OrderNumber order, Map<Sku, Integer> parcel) {
        var reservations = reservations(order, parcel);
        var items = shelf.itemsForUpdate(parcel.keySet());
        parcel.forEach((sku, pieces) -> reservations.get(sku).ship(pieces));
        items.forEach((sku, item) -> {
            var pieces = parcel.get(sku);
            shelf.move(item, -pieces, -pieces, order, StockReason.SHIPPED);
        });
    }

    /** What the order holds, locked; refuses when it holds nothing of one of these. */
    private Map<Sku, Reservation> reservations(OrderNumber order, Map<Sku, Integer> parcel) {
        requirePieces(parcel);
        var reservations = shelf.reservationsForUpdate(order);
        parcel.keySet().stream().filter(sku -> !reservations.containsKey(sku)).findFirst().ifPresent(sku -> {
            throw new StockRefused("inventory.refused.open", sku.value(), 0);
        });
        return reservations;
    }

    /** Pieces that came back from the customer and can be sold again. */
    public void restock(OrderNumber order, Map<Sku, Integer> part) {
        requirePieces(part);
        var items = shelf.itemsForUpdate(part.keySet());
        part.keySet().stream().filter(sku -> !items.containsKey(sku)).findFirst().ifPresent(sku -> {
            throw new NotFound("stock", sku);
        });
        items.forEach((sku, item) -> shelf.move(item, part.get(sku), 0, order, StockReason.RETURNED));
    }

    private static void requirePieces(Map<Sku, Integer> demand) {
        if (demand.isEmpty() || demand.values().stream().anyMatch(pieces -> pieces < 1)) {
            throw new IllegalArgumentException("pieces must be one or more: " + demand);
        }
    }

    private void refuseShortages(Map<Sku, Integer> demand, Map<Sku, StockItem> items) {
        var shortages = demand.entrySet().stream()
                .map(wanted -> new Shortage(wanted.getKey(), wanted.getValue(), left(items.get(wanted.getKey()))))
                .filter(shortage -> shortage.wanted() > shortage.left())
                .toList();
        if (!shortages.isEmpty()) {
            throw new StockRefused(shortages);
        }
    }

    private int left(StockItem item) {
        return item == null ? 0 : shelf.stock(item).available();
    }
}
