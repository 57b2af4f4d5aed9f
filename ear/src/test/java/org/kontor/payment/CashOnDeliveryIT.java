package org.kontor.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontor.builders.BookedAmounts;
import org.kontor.builders.Deals;
import org.kontor.builders.DoorDeals;
import org.kontor.builders.Papers;
import org.kontor.builders.Reimbursements;
import org.kontor.builders.SandboxPanel;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.checkers.Patience;
import org.kontor.checkout.CheckoutRefused;
import org.kontor.checkout.Lack;
import org.kontor.fulfilment.ShipmentStatus;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.LineKind;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.PaymentProgress;
import org.kontor.returns.CancelItems;
import org.kontor.returns.Cancellations;
import org.kontor.returns.GoodsFate;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;

/** PAY-11, PAY-13: the carrier collects at the door. The delivery costs 4,90 €, paying so 3,90 €. */
class CashOnDeliveryIT extends ShippedEar {

    @Inject
    private DoorDeals doors;

    @Inject
    private Deals deals;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Cancellations cancellations;

    @Inject
    private Reimbursements desk;

    @Inject
    private Staff staff;

    @Inject
    private Papers papers;

    @Inject
    private BookedAmounts booked;

    @AfterEach
    void everybodyBehavesAgain() {
        doors.over();
    }

    private static Money eur(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    @Test
    void confirmsTheOrderAtOnceWithItsFeeAndSaysWhatIsPaidAtTheDoor() {
        var order = doors.agreed(1000, 1);

        assertEquals(OrderStatus.CONFIRMED, order.status());
        assertEquals(eur(1880), order.total());
        assertEquals(eur(390), order.fee());
        assertEquals(eur(490), order.delivery());
        assertEquals(eur(1880), deals.payment(order).owed());
        assertEquals(PaymentProgress.AUTHORIZED, order.paymentStatus());
        assertTrue(Patience.until(() -> SandboxPanel.texts(order.email()).stream().anyMatch(text -> text.contains("18,80")
                && text.contains("to the carrier when your parcel") && text.contains("Fee for cash on delivery")),
                said -> said));
    }

    @Test
    void ordersNothingForATotalThatWasNotSeen() {
        doors.offered(eur(390));
        var cart = shoppers.readyCart(shelf.product(1000, 1), 1);

        var unseen = assertThrows(CheckoutRefused.class, () -> shoppers.order(cart, PayMethod.COD));
        assertEquals(List.of(Lack.Code.TOTAL), unseen.lacks().stream().map(Lack::code).toList());
        var charged = doors.charged(cart, eur(390));
        doors.offered(eur(450));
        assertThrows(CheckoutRefused.class, () -> shoppers.order(charged, PayMethod.COD), "it costs more by now");
        assertThrows(CheckoutRefused.class, () -> shoppers.order(charged, PayMethod.CARD), "a card costs nothing");
    }

    @Test
    void isOnlyForDeliveriesWhoseCarrierCollects() {
        doors.offered(null);
        var express = shoppers.express(shelf.product(1000, 1), 1);

        var refused = assertThrows(CheckoutRefused.class, () -> shoppers.order(express, PayMethod.COD));
        assertEquals(List.of(Lack.Code.METHOD_DELIVERY), refused.lacks().stream().map(Lack::code).toList());
    }

    @Test
    void allIsOwedNoMoreTheFeeIncludedWhenTheOrderIsCalledOffBeforeItLeft() {
        var order = doors.agreed(1000, 2);
        staff.does(() -> cancellations.cancel(new CancelItems(order.number(), Map.of(), "not wanted any more",
                new IdempotencyKey("test-" + UUID.randomUUID()))));

        var now = deals.now(order.number());
        assertEquals(OrderStatus.CANCELLED, now.status());
        assertEquals(eur(0), now.due());
        assertEquals(eur(0), deals.payment(order).owed());
    }

    @Test
    void theFeeIsInvoicedWithTheFirstParcelAsTheDeliveryIs() {
        var order = doors.agreed(1000, 2);
        deals.ship(order, Map.of(order.itemLines().get(0).id(), 1));
        papers.issue();

        assertEquals(1, deals.now(order.number()).lines().stream().filter(line -> line.kind() == LineKind.FEE).count());
        assertEquals(1880, booked.at("customer_receivable", order));
    }

    @Test
    void whoGetsCashBackIsAskedForABankAccount() {
        var order = doors.agreed(1000, 1);
        doors.ended(deals.ship(order), ShipmentStatus.DELIVERED);
        desk.grant(Reimbursements.wish(order, Reimbursements.units(Reimbursements.item(deals.now(order.number())), 1,
                GoodsFate.KEPT)));

        assertTrue(Patience.until(() -> SandboxPanel.texts(order.email()).stream()
                .anyMatch(text -> text.contains("Answer this mail with the IBAN")), said -> said));
    }
}
