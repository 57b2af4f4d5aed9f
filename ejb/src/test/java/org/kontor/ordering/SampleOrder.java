package org.kontor.ordering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kontor.shared.Address;
import org.kontor.shared.Email;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Percentage;
import org.kontor.shared.TaxCategory;
import org.kontor.shared.TaxTreatment;

/** A confirmed and paid order for tests that read orders: three lamps of which some were sent, and the delivery fee. */
public final class SampleOrder {

    public static final OrderNumber NUMBER = OrderNumber.of(20417);

    private SampleOrder() {
    }

    public static Money euro(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    /** Line 1: lamps for 464,86 €, which three does not divide; line 2: the delivery fee of 4,90 €. */
    public static OrderView of(int shipped, int cancelled, int returned, long refunded) {
        var lamps = new OrderLineView(1, 1, LineKind.ITEM, "LAMP-SAND", "Arc <desk> lamp", "Norr & Sand", null, 3,
                euro(15496), euro(2), euro(46486), euro(7422), TaxCategory.STANDARD, Percentage.parse("19"), shipped,
                cancelled, returned, euro(refunded), euro(0), List.of(new LineDiscount(7, "Two cents off", null, euro(2))),
                List.of(new UnitCost(1, euro(15496), euro(2474)), new UnitCost(2, euro(15495), euro(2474))), null, 0);
        var fee = new OrderLineView(2, 2, LineKind.DELIVERY, "STANDARD", "Standard delivery", null, null, 1, euro(490),
                euro(0), euro(490), euro(78), TaxCategory.STANDARD, Percentage.parse("19"), 0, 0, 0, euro(0), euro(0),
                List.of(), List.of(new UnitCost(1, euro(490), euro(78))), null, 1);
        return order(List.of(lamps, fee));
    }

    /** The same, nothing of it sent, and as line 3 a gift card for 50,00 € that was mailed, or was not yet. */
    public static OrderView withGiftCard(int mailed) {
        var card = new OrderLineView(3, 3, LineKind.ITEM, "GIFT-50", "Gift card", null, null, 1, euro(5000), euro(0),
                euro(5000), euro(0), TaxCategory.VOUCHER, Percentage.ZERO, mailed, 0, 0, euro(0), euro(0), List.of(),
                List.of(new UnitCost(1, euro(5000), euro(0))), null, 0);
        return order(Stream.concat(of(0, 0, 0, 0).lines().stream(), Stream.of(card)).toList());
    }

    /** One lamp goes in a second consignment, for 12,90 €; so many of the lamps were sent of it, or called off. */
    public static OrderView divided(int sentOfFirst, int sentOfSecond, int cancelledOfSecond) {
        var whole = of(sentOfFirst + sentOfSecond, cancelledOfSecond, 0, 0);
        var express = new OrderLineView(4, 3, LineKind.DELIVERY, "EXPRESS", "Express", null, null, 1, euro(1290),
                euro(0), euro(1290), euro(206), TaxCategory.STANDARD, Percentage.parse("19"), 0, 0, 0, euro(0), euro(0),
                List.of(), List.of(new UnitCost(1, euro(1290), euro(206))), null, 2);
        var lines = Stream.concat(whole.lines().stream(), Stream.of(express)).toList();
        var aunt = new ConsignmentView(2, new Address("Åsa Weber", null, "Hauptstraße 1", null, "80331", "München",
                "DE"), "EXPRESS", "Express", whole.promise(), List.of(new ConsignmentView.Pieces(1, "LAMP-SAND",
                "Arc <desk> lamp, Norr & Sand", 1, sentOfSecond, cancelledOfSecond)));
        var own = whole.consignments().get(0);
        return going(order(lines), List.of(new ConsignmentView(1, own.shipTo(), own.method(), own.name(), own.promise(),
                ConsignmentView.rest(lines, List.of(aunt))), aunt));
    }

    /** The same order in these consignments. */
    static OrderView going(OrderView whole, List<ConsignmentView> consignments) {
        return new OrderView(NUMBER, whole.status(), whole.paymentStatus(), whole.fulfilmentStatus(),
                whole.billingStatus(), whole.returnStatus(), whole.market(), whole.items(), whole.listedDelivery(), whole.tax(), whole.total(),
                whole.accessKey(), whole.customerId(), whole.email(), null, whole.shipTo(), null, whole.deliveryMethod(),
                whole.deliveryName(), whole.promise(), whole.placedAt(), whole.businessDate(), whole.payUntil(),
                whole.confirmedAt(), Map.of(), whole.lines(), whole.taxed(), whole.terms(), null, consignments);
    }

    private static OrderView order(List<OrderLineView> lines) {
        var total = Money.sum("EUR", lines.stream().map(OrderLineView::line).toList());
        var home = new Address("Jonas Weber", null, "Torstraße 14", null, "10119", "Berlin", "DE");
        var promise = new Promise(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 25));
        return new OrderView(NUMBER, OrderStatus.CONFIRMED, PaymentProgress.PAID, FulfilmentProgress.UNFULFILLED,
                BillingProgress.NOT_INVOICED, ReturnProgress.NONE, "de", total.minus(euro(490)), euro(490), euro(7500), total,
                "0123456789abcdef", 50,
                new Email("jonas.weber@example.com"), null,
                home, null, "STANDARD", "Standard delivery", promise,
                Instant.parse("2026-11-22T14:32:00Z"), LocalDate.of(2026, 11, 22),
                Instant.parse("2026-11-22T15:12:00Z"), Instant.parse("2026-11-22T14:33:00Z"), Map.of(),
                lines, OrderTax.of(TaxTreatment.DOMESTIC, "DE", "HOME"),
                new OrderTerms("terms", 3, Instant.parse("2026-11-22T14:32:00Z")), null, List.of(new ConsignmentView(1,
                home, "STANDARD", "Standard delivery", promise, ConsignmentView.rest(lines, List.of()))));
    }
}
