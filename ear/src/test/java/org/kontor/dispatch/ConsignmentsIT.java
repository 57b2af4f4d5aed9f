package org.kontor.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.kontor.builders.Deals;
import org.kontor.builders.Night;
import org.kontor.builders.Reimbursements;
import org.kontor.builders.Sales;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.cart.CartChange;
import org.kontor.cart.CartCoupons;
import org.kontor.cart.CartGap;
import org.kontor.cart.CartRefused;
import org.kontor.cart.CartToken;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
import org.kontor.cart.DivideCart;
import org.kontor.fulfilment.ShipmentView;
import org.kontor.invoicing.InvoiceQueries;
import org.kontor.invoicing.InvoiceRow;
import org.kontor.invoicing.InvoiceSnapshot;
import org.kontor.it.ShippedEar;
import org.kontor.operations.NightJob;
import org.kontor.ordering.FulfilmentProgress;
import org.kontor.ordering.OrderLineView;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.TakeMoney;
import org.kontor.promotion.Action;
import org.kontor.returns.CancelItems;
import org.kontor.returns.Cancellations;
import org.kontor.returns.GoodsFate;
import org.kontor.returns.GrantRefund;
import org.kontor.returns.RefundRefused;
import org.kontor.shared.Address;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;
import org.kontor.shared.Sku;
import org.kontor.shared.TaxCategory;

/** CHK-07: one order goes to two addresses by two ways; standard delivery costs 4,90 €, express 12,90 €. */
class ConsignmentsIT extends ShippedEar {

    private static final Address AUNT = new Address("Åsa Lund", null, "Hauptstraße 1", null, "80331", "München", "DE");

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Sales sales;

    @Inject
    private Carts carts;

    @Inject
    private CartCoupons coupons;

    @Inject
    private Deals deals;

    @Inject
    private Shipping shipping;

    @Inject
    private Cancellations cancellations;

    @Inject
    private Reimbursements reimbursements;

    @Inject
    private InvoiceQueries invoices;

    @Inject
    private PaymentQueries payments;

    @Inject
    private Night night;

    @Inject
    private Staff staff;

    @Inject
    private BusinessClock clock;

    private Sku lamp;
    private Sku book;

    private static Money euro(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    private static IdempotencyKey key() {
        return new IdempotencyKey("test-" + UUID.randomUUID());
    }

    /** Two lamps and two books for 80,00 € in all: above what makes standard delivery free, which neither part is. */
    private CartToken filled() {
        lamp = shelf.product(3000, 9);
        book = shelf.product(1000, 9, TaxCategory.REDUCED);
        var token = carts.add(null, lamp, 2).token();
        carts.add(token, book, 2);
        return shoppers.ready(token).token();
    }

    private CartView now(CartToken token) {
        return carts.view(token).orElseThrow();
    }

    private CartView divided(CartToken token, Address to, Map<Sku, Integer> first, Map<Sku, Integer> second) {
        return carts.divide(new DivideCart(token, now(token).version(), List.of(new DivideCart.Part(null, first),
                new DivideCart.Part(to, second))));
    }

    /** One lamp goes to the aunt by express, the rest home by standard delivery. */
    private CartView ready(CartToken token) {
        divided(token, AUNT, Map.of(lamp, 1, book, 2), Map.of(lamp, 1));
        return carts.deliver(token, now(token).version(), Map.of(1, "STANDARD", 2, "EXPRESS"));
    }

    private OrderLineView line(OrderView order, Sku sku) {
        return order.itemLines().stream().filter(line -> line.sku().equals(sku.value())).findFirst().orElseThrow();
    }

    private ShipmentView ship(OrderView order, int consignment, Map<Long, Integer> units) {
        return staff.does(() -> shipping.ship(new ShipItems(order.number(), consignment, units, key())));
    }

    private InvoiceSnapshot says(InvoiceRow row) {
        return staff.does(() -> invoices.byNumber(row.number()).orElseThrow()).says();
    }

    private static List<Money> fees(InvoiceSnapshot invoice) {
        return invoice.lines().stream().filter(line -> line.kind() == InvoiceSnapshot.LineKind.DELIVERY).map(line -> line.gross())
                .toList();
    }

    @Test
    void goesToTwoAddressesInTwoParcelsWithTwoInvoicesAndAllAddsUp() {
        var token = filled();
        var code = sales.coded(new Action.OrderPercentOff(Percentage.parse("10")), Sales.Limits.NONE);
        coupons.enter(token, code.code().value(), "test");
        var cart = ready(token);
        assertEquals(euro(490 + 1290), cart.price().delivery());
        assertEquals(euro(7200 + 490 + 1290), cart.price().total());

        var order = deals.paid(shoppers.order(cart));

        assertEquals(OrderStatus.CONFIRMED, order.status());
        assertEquals(List.of("Berlin STANDARD", "München EXPRESS"), order.consignments().stream()
                .map(each -> each.shipTo().city() + " " + each.method()).toList());
        assertEquals(Map.of(line(order, lamp).id(), 1), order.consignments().get(1).open());
        assertEquals(List.of(euro(490), euro(1290)), order.deliveries().stream().map(each -> each.listed()).toList());
        assertFalse(order.consignments().get(1).promise().last().isAfter(order.consignments().get(0).promise().last()));
        assertThrows(DispatchRefused.class, () -> ship(order, 2, Map.of(line(order, lamp).id(), 2)));
        assertThrows(DispatchRefused.class, () -> ship(order, 2, Map.of(line(order, book).id(), 1)));

        assertEquals(2, ship(order, 2, Map.of(line(order, lamp).id(), 1)).consignment());
        night.run(NightJob.ISSUE_INVOICES, clock.today());
        var first = says(invoices.ofOrder(order.number()).get(0));
        assertEquals("München", first.delivery().to().city());
        assertEquals(List.of(euro(1290)), fees(first));
        assertEquals(FulfilmentProgress.PARTIAL, deals.now(order.number()).fulfilmentStatus());

        ship(order, 1, deals.now(order.number()).consignments().get(0).open());
        night.run(NightJob.ISSUE_INVOICES, clock.today());
        var documents = invoices.ofOrder(order.number());
        assertEquals(2, documents.size());
        assertEquals(order.total(), Money.sum("EUR", documents.stream().map(InvoiceRow::gross).toList()));
        assertEquals(order.tax(), Money.sum("EUR", documents.stream().map(InvoiceRow::tax).toList()));
        var second = says(documents.get(1));
        assertEquals("Berlin", second.delivery().to().city());
        assertEquals(euro(490), Money.sum("EUR", fees(second)));
        assertEquals(2, fees(second).size(), "one for each rate");
        assertEquals(OrderStatus.COMPLETED, deals.now(order.number()).status());

        var lamps = line(deals.now(order.number()), lamp);
        reimbursements.grant(Reimbursements.wish(order, new GrantRefund.Line(lamps.id(), 1,
                euro(2700), GoodsFate.RESTOCKED)));
        assertEquals(euro(2700), deals.now(order.number()).refunded());
    }

    @Test
    void takesReservedMoneyForEachDeliveryWithItsFirstParcel() {
        deals.take(TakeMoney.AT_SHIPMENT);
        try {
            var order = deals.paid(shoppers.order(ready(filled())));
            assertEquals(euro(0), captured(order));
            ship(order, 2, Map.of(line(order, lamp).id(), 1));
            assertEquals(euro(3000 + 1290), captured(order));
            ship(order, 1, Map.of(line(order, book).id(), 1));
            assertEquals(euro(3000 + 1290 + 1000 + 490), captured(order));
            ship(order, 1, deals.now(order.number()).consignments().get(0).open());
            assertEquals(order.total(), captured(order));
        } finally {
            deals.take(TakeMoney.AT_ORDER);
        }
    }

    private Money captured(OrderView order) {
        return payments.of(order.number().value()).get(0).captured();
    }

    @Test
    void callsUnitsOffInTheLastConsignmentWithItsFeeAndSendsTheRest() {
        var order = deals.paid(shoppers.order(ready(filled())));
        var lamps = line(order, lamp).id();
        assertThrows(RefundRefused.class, () -> staff.does(() -> cancellations.cancel(new CancelItems(order.number(),
                Map.of(lamps, 2), 2, "sold out", key()))));

        staff.does(() -> cancellations.cancel(new CancelItems(order.number(), Map.of(lamps, 1), "sold out", key())));

        var after = deals.now(order.number());
        assertEquals(0, after.consignments().get(1).openUnits());
        assertEquals(euro(3000 + 1290), after.refunded());
        assertThrows(DispatchRefused.class, () -> ship(order, 2, Map.of(lamps, 1)));
        ship(order, 1, after.consignments().get(0).open());
        night.run(NightJob.ISSUE_INVOICES, clock.today());
        assertEquals(OrderStatus.COMPLETED, deals.now(order.number()).status());
    }

    @Test
    void callsUnitsOffWhereStaffSay() {
        var order = deals.paid(shoppers.order(ready(filled())));
        var lamps = line(order, lamp).id();

        staff.does(() -> cancellations.cancel(new CancelItems(order.number(), Map.of(lamps, 1), 1, "sold out", key())));

        assertEquals(Map.of(lamps, 1), deals.now(order.number()).consignments().get(1).open());
        assertEquals(euro(3000), deals.now(order.number()).refunded());
    }

    @Test
    void letsTheCustomerCallAllOfItOff() {
        var order = deals.paid(shoppers.order(ready(filled())));

        cancellations.cancelOwn(order.number(), order.accessKey(), "not wanted");

        assertEquals(OrderStatus.CANCELLED, deals.now(order.number()).status());
        assertEquals(order.total(), deals.now(order.number()).refunded());
    }

    @Test
    void refusesWhatCannotBeAndChangesNothing() {
        var token = filled();
        var before = now(token);
        assertRefused("cart.refused.division.sum", () -> divided(token, AUNT, Map.of(lamp, 1, book, 2),
                Map.of(lamp, 2)));
        assertRefused("cart.refused.division.first", () -> divided(token, AUNT, Map.of(),
                Map.of(lamp, 2, book, 2)));
        assertRefused("cart.refused.division.pieces", () -> divided(token, AUNT, Map.of(lamp, 3, book, 2),
                Map.of(lamp, -1)));
        for (var elsewhere : List.of(new Address("Ada", null, "Ring 1", null, "1010", "Wien", "AT"),
                new Address("Ada", null, "Lung Wai 1", null, "27498", "Helgoland", "DE"))) {
            assertRefused("cart.refused.division.elsewhere", () -> divided(token, elsewhere,
                    Map.of(lamp, 1, book, 2), Map.of(lamp, 1)));
        }
        assertRefused("cart.refused.changed", () -> carts.divide(new DivideCart(token, before.version() - 1,
                List.of())));
        assertEquals(before.version(), now(token).version());
        assertFalse(now(token).isDivided());
    }

    private static void assertRefused(String key, Executable wish) {
        assertEquals(key, assertThrows(CartRefused.class, wish).messageKey());
    }

    @Test
    void followsTheCartAndSaysSoAndNeverLosesGoods() {
        var token = filled();
        divided(token, AUNT, Map.of(lamp, 1, book, 2), Map.of(lamp, 1));
        assertTrue(now(token).gaps().contains(CartGap.DELIVERY), "the second has no way yet");
        carts.deliver(token, now(token).version(), Map.of(1, "STANDARD", 2, "EXPRESS"));
        assertEquals(List.of(), now(token).changes());

        carts.change(token, lamp, 3);

        assertMended(token, List.of(Map.of(lamp, 2, book, 2), Map.of(lamp, 1)));
        carts.deliver(token, now(token).version(), Map.of(1, "STANDARD", 2, "EXPRESS"));
        assertEquals(List.of(), now(token).changes());
        carts.remove(token, lamp);
        assertMended(token, List.of(Map.of(book, 2)));
        carts.acknowledge(token);
        assertEquals(List.of(), now(token).changes());
        assertFalse(now(token).isDivided());
    }

    private void assertMended(CartToken token, List<Map<Sku, Integer>> pieces) {
        var cart = now(token);
        assertEquals(pieces, cart.consignments().stream().map(each -> each.pieces()).toList());
        assertEquals(List.of(CartChange.Kind.DIVIDED_ANEW), cart.changes().stream().map(CartChange::kind).toList());
    }

    @Test
    void joinsAllAgain() {
        var token = filled();
        ready(token);

        var joined = carts.divide(new DivideCart(token, now(token).version(), List.of()));

        assertFalse(joined.isDivided());
        assertEquals(euro(0), joined.price().delivery(), "80,00 € go free in one delivery");
        assertEquals(1, deals.paid(shoppers.order(joined)).consignments().size());
    }
}
