package org.kontor.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontor.builders.AtOnce;
import org.kontor.builders.Deals;
import org.kontor.builders.SandboxPanel;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.fulfilment.ShipmentQueries;
import org.kontor.fulfilment.ShipmentStatus;
import org.kontor.fulfilment.ShipmentView;
import org.kontor.inventory.InventoryQueries;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.FulfilmentProgress;
import org.kontor.ordering.OrderView;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Sku;

/** Staff send goods, and the carrier answers, refuses or says nothing. */
class ShippingIT extends ShippedEar {

    private static final String BOOKING = "/v1/shipments";

    @Inject
    private Deals deals;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Staff staff;

    @Inject
    private Shipping shipping;

    @Inject
    private ShipmentQueries parcels;

    @Inject
    private InventoryQueries stock;

    @AfterEach
    void everybodyBehavesAgain() {
        SandboxPanel.behave();
    }

    private static long line(OrderView order) {
        return order.itemLines().get(0).id();
    }

    private static ShipItems wish(OrderView order, Map<Long, Integer> units) {
        return new ShipItems(order.number(), 1, units, new IdempotencyKey("test-" + UUID.randomUUID()));
    }

    private ShipmentView ship(ShipItems wish) {
        return staff.does((Callable<ShipmentView>) () -> shipping.ship(wish));
    }

    private OrderView paid(Sku sku, int units) {
        return deals.paid(shoppers.order(sku, units));
    }

    @Test
    void sendsOneParcelHoweverOftenItsButtonIsPressedAtOnce() throws Exception {
        var sku = shelf.product(1995, 10);
        var order = paid(sku, 3);
        var wish = wish(order, Map.of(line(order), 2));

        var sent = AtOnce.times(20, () -> ship(wish));

        assertTrue(sent.stream().allMatch(AtOnce.Result::isDone), sent.toString());
        assertEquals(1, parcels.of(order.number()).size());
        assertEquals(2, deals.now(order.number()).itemLines().get(0).shipped());
        var left = staff.does(() -> stock.stock(sku));
        assertEquals(8, left.onHand());
        assertEquals(1, left.reserved());
        assertEquals(ship(wish).trackingNumber(), parcels.of(order.number()).get(0).trackingNumber());
    }

    @Test
    void neverSendsMoreThanWasOrderedWhenClerksCompete() throws Exception {
        var order = deals.paid(1995, 3);

        var sent = AtOnce.times(12, () -> ship(wish(order, Map.of(line(order), 1))));

        assertEquals(3, sent.stream().filter(AtOnce.Result::isDone).count());
        assertTrue(sent.stream().filter(each -> !each.isDone())
                .allMatch(each -> each.refusal() instanceof DispatchRefused), sent.toString());
        assertEquals(FulfilmentProgress.SHIPPED, deals.now(order.number()).fulfilmentStatus());
    }

    @Test
    void refusesUnitsThatNobodyOrdered() {
        var order = deals.paid(1995, 2);
        var strange = deals.paid(1995, 2);

        for (var units : new int[] {3, 0, -1, 1_000_000_000, Integer.MIN_VALUE}) {
            assertThrows(DispatchRefused.class, () -> ship(wish(order, Map.of(line(order), units))), "" + units);
        }
        assertThrows(DispatchRefused.class, () -> ship(wish(order, Map.of())));
        assertThrows(DispatchRefused.class, () -> ship(wish(order, Map.of(line(strange), 1))));
        assertThrows(DispatchRefused.class,
                () -> ship(wish(order, Map.of(line(order), 1, line(strange), 1))));
        assertEquals(0, parcels.of(order.number()).size());
    }

    @Test
    void sendsNothingBeforeTheOrderIsPaid() {
        var placed = shoppers.order(shelf.product(1995, 5), 1);
        var order = deals.now(placed.number());

        assertThrows(DispatchRefused.class, () -> ship(wish(order, Map.of(line(order), 1))));
    }

    @Test
    void keepsTheParcelPackedWhileTheCarrierIsDownAndBooksItLater() {
        var order = deals.paid(1995, 2);
        SandboxPanel.fault("carrier_down", 1, "", BOOKING);

        var packed = ship(wish(order, Map.of(line(order), 2)));

        assertEquals(ShipmentStatus.PACKED, packed.status());
        assertNotNull(packed.trouble());
        assertEquals(FulfilmentProgress.UNFULFILLED, deals.now(order.number()).fulfilmentStatus());
        assertThrows(DispatchRefused.class, () -> ship(wish(order, Map.of(line(order), 1))));
        var booked = staff.does(() -> shipping.retry(packed.number()));
        assertEquals(ShipmentStatus.SHIPPED, booked.status());
        assertEquals(FulfilmentProgress.SHIPPED, deals.now(order.number()).fulfilmentStatus());
    }

    @Test
    void givesAPackedParcelUpWhenTheCarrierNeverHeardOfIt() {
        var order = deals.paid(1995, 2);
        SandboxPanel.fault("carrier_down", 1, "", BOOKING);
        var packed = ship(wish(order, Map.of(line(order), 2)));

        var given = staff.does(() -> shipping.giveUp(packed.number()));

        assertEquals(ShipmentStatus.CANCELLED, given.status());
        assertEquals(ShipmentStatus.SHIPPED, ship(wish(order, Map.of(line(order), 2))).status());
    }

    @Test
    void findsTheParcelThatTheCarrierBookedWithoutAnswering() {
        var order = deals.paid(1995, 1);
        SandboxPanel.fault("carrier_timeout_after", 1, "11", BOOKING);
        var packed = ship(wish(order, Map.of(line(order), 1)));
        assertEquals(ShipmentStatus.PACKED, packed.status());
        SandboxPanel.behave();

        var given = staff.does(() -> shipping.giveUp(packed.number()));

        assertEquals(ShipmentStatus.SHIPPED, given.status());
        assertEquals(given.trackingNumber(), staff.does(() -> shipping.retry(packed.number())).trackingNumber());
        assertEquals(1, parcels.of(order.number()).size());
    }
}
