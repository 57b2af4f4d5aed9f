package org.kontor.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Deals;
import org.kontor.builders.DividedCarts;
import org.kontor.builders.Night;
import org.kontor.builders.Reimbursements;
import org.kontor.builders.Sales;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.cart.CartCoupons;
import org.kontor.cart.CartView;
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
import org.kontor.shared.BusinessClock;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;
import org.kontor.shared.Sku;

/** CHK-07: one order goes to two addresses by two ways; standard delivery costs 4,90 €, express 12,90 €. */
class ConsignmentsIT extends ShippedEar {

    @Inject
    private Shoppers shoppers;

    @Inject
    private Sales sales;

    @Inject
    private DividedCarts divided;

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

    private CartView ready() {
        return ready(divided.filled());
    }

    private CartView ready(DividedCarts.Filled goods) {
        lamp = goods.lamp();
        book = goods.book();
        return divided.ready(goods);
    }

    private static Money euro(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    private static IdempotencyKey key() {
        return new IdempotencyKey("test-" + UUID.randomUUID());
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
        var goods = divided.filled();
        var code = sales.coded(new Action.OrderPercentOff(Percentage.parse("10")), Sales.Limits.NONE);
        coupons.enter(goods.token(), code.code().value(), "test");
        var cart = ready(goods);
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
            var order = deals.paid(shoppers.order(ready()));
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
        var order = deals.paid(shoppers.order(ready()));
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
        var order = deals.paid(shoppers.order(ready()));
        var lamps = line(order, lamp).id();

        staff.does(() -> cancellations.cancel(new CancelItems(order.number(), Map.of(lamps, 1), 1, "sold out", key())));

        assertEquals(Map.of(lamps, 1), deals.now(order.number()).consignments().get(1).open());
        assertEquals(euro(3000), deals.now(order.number()).refunded());
    }

    @Test
    void letsTheCustomerCallAllOfItOff() {
        var order = deals.paid(shoppers.order(ready()));

        cancellations.cancelOwn(order.number(), order.accessKey(), "not wanted");

        assertEquals(OrderStatus.CANCELLED, deals.now(order.number()).status());
        assertEquals(order.total(), deals.now(order.number()).refunded());
    }
}
