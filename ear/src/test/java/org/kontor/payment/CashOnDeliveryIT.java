package org.kontor.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontor.banking.EnterReceipt;
import org.kontor.builders.Deals;
import org.kontor.builders.DoorDeals;
import org.kontor.builders.Night;
import org.kontor.builders.Reimbursements;
import org.kontor.builders.SandboxPanel;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.checkers.Patience;
import org.kontor.checkout.CheckoutRefused;
import org.kontor.checkout.Lack;
import org.kontor.checkout.Transfers;
import org.kontor.fulfilment.ShipmentQueries;
import org.kontor.fulfilment.ShipmentStatus;
import org.kontor.fulfilment.ShipmentView;
import org.kontor.invoicing.InvoiceQueries;
import org.kontor.it.ShippedEar;
import org.kontor.operations.NightJob;
import org.kontor.ordering.LineKind;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.PaymentProgress;
import org.kontor.returns.CancelItems;
import org.kontor.returns.Cancellations;
import org.kontor.returns.GoodsFate;
import org.kontor.returns.RefundRefused;
import org.kontor.returns.RefundStatus;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;
import org.kontor.shipping.TrackingStatus;

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
    private Transfers transfers;

    @Inject
    private PaymentQueries payments;

    @Inject
    private ShipmentQueries parcels;

    @Inject
    private InvoiceQueries invoices;

    @Inject
    private Night night;

    @Inject
    private BusinessClock clock;

    @Inject
    private Staff staff;

    @Resource(lookup = "java:jboss/datasources/KontorDS")
    private DataSource database;

    @AfterEach
    void everybodyBehavesAgain() {
        SandboxPanel.behave();
        deals.take(TakeMoney.AT_ORDER);
    }

    private static Money eur(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    private PaymentView payment(OrderView order) {
        return payments.of(order.number().value()).get(0);
    }

    private PaymentProgress progress(OrderView order) {
        return deals.now(order.number()).paymentStatus();
    }

    private Money asked(ShipmentView parcel) {
        return parcel.collect().asked();
    }

    private ShipmentView ended(ShipmentView parcel, ShipmentStatus how) {
        SandboxPanel.deliver(parcel.trackingNumber());
        return Patience.until(() -> parcels.byNumber(parcel.number()).orElseThrow(), now -> now.status() == how);
    }

    /** What the books say that this order has at an account, in cents. */
    private long balance(String account, OrderView order) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select coalesce(sum(amount_minor), 0) from audit.v_posting"
                        + " where account = ? and subject = ?")) {
            query.setString(1, account);
            query.setString(2, order.number().value());
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void confirmsTheOrderAtOnceWithItsFeeAndSaysWhatIsPaidAtTheDoor() {
        var order = doors.agreed(1000, 1);

        assertEquals(OrderStatus.CONFIRMED, order.status());
        assertEquals(eur(1880), order.total());
        assertEquals(eur(390), order.fee());
        assertEquals(eur(490), order.delivery());
        assertEquals(eur(1880), payment(order).owed());
        assertEquals(PaymentProgress.AUTHORIZED, order.paymentStatus());
        Patience.until(() -> SandboxPanel.texts(order.email()), all -> all.stream().anyMatch(text -> text.contains("18,80")
                && text.contains("to the carrier when your parcel") && text.contains("Fee for cash on delivery")));
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
    void theCarrierCollectsWhatThePartsOfTheOrderCostAndTheBooksFollow() {
        var order = doors.agreed(1000, 3);
        var line = order.itemLines().get(0).id();
        var first = deals.ship(order, Map.of(line, 1));
        var second = deals.ship(order, Map.of(line, 2));
        assertEquals(List.of(eur(1880), eur(2000)), List.of(asked(first), asked(second)));

        ended(first, ShipmentStatus.DELIVERED);
        assertEquals(PaymentProgress.PART_PAID, progress(order));
        assertEquals(eur(2000), payment(order).owed());
        ended(second, ShipmentStatus.DELIVERED);
        assertEquals(PaymentProgress.PAID, progress(order));
        assertEquals(PaymentStatus.CAPTURED, payment(order).status());
        assertEquals(3880, balance("carrier_receivable", order));
        night.run(NightJob.ISSUE_INVOICES, clock.today());
        assertEquals(0, balance("customer_receivable", order));
        assertEquals(2, invoices.ofOrder(order.number()).size());
    }

    @Test
    void countsWhatWasCollectedOnceHoweverOftenItIsTold() {
        SandboxPanel.fault("carrier_itinerary", 1, "duplicate", "");
        var order = doors.agreed(1000, 1);
        var parcel = ended(deals.ship(order), ShipmentStatus.DELIVERED);

        assertEquals(eur(1880), parcel.collect().collected());
        assertEquals(eur(1880), payment(order).captured());
        assertEquals(1880, balance("carrier_receivable", order));
    }

    @Test
    void aParcelThatComesBackCollectedNothingAndIsOwedNoMoreOnceItsGoodsAreTakenBack() {
        SandboxPanel.fault("carrier_itinerary", 1, "returned", "");
        var order = doors.agreed(1000, 1);
        var sent = deals.ship(order);
        var item = Reimbursements.item(deals.now(order.number()));
        assertEquals("returns.refused.collecting", assertThrows(RefundRefused.class, () -> desk.grant(Reimbursements
                .wish(order, Reimbursements.units(item, 1, GoodsFate.RESTOCKED)))).messageKey(), "it is on its way");

        assertTrue(ended(sent, ShipmentStatus.RETURNED_TO_SENDER).isUncollected());
        var refund = desk.grant(Reimbursements.wish(order, Reimbursements.units(item, 1, GoodsFate.RESTOCKED)));
        assertEquals(RefundStatus.CREDITED, refund.status());
        assertEquals(eur(880), payment(order).owed());
        assertEquals(0, balance("carrier_receivable", order));
    }

    @Test
    void allIsOwedNoMoreTheFeeIncludedWhenTheOrderIsCalledOffBeforeItLeft() {
        var order = doors.agreed(1000, 2);
        staff.does(() -> cancellations.cancel(new CancelItems(order.number(), Map.of(), "not wanted any more",
                new IdempotencyKey("test-" + UUID.randomUUID()))));

        var now = deals.now(order.number());
        assertEquals(OrderStatus.CANCELLED, now.status());
        assertEquals(eur(0), now.due());
        assertEquals(eur(0), payment(order).owed());
    }

    @Test
    void theFeeIsInvoicedWithTheFirstParcelAsTheDeliveryIs() {
        var order = doors.agreed(1000, 2);
        deals.ship(order, Map.of(order.itemLines().get(0).id(), 1));
        night.run(NightJob.ISSUE_INVOICES, clock.today());

        assertEquals(1, deals.now(order.number()).lines().stream().filter(line -> line.kind() == LineKind.FEE).count());
        assertEquals(1880, balance("customer_receivable", order));
    }

    @Test
    void whatWasTransferredBeforeItIsPackedIsNotCollected() {
        var order = doors.agreed(1000, 1);
        transferred(order, 1000);

        assertEquals(eur(880), payment(order).owed());
        var parcel = ended(deals.ship(order), ShipmentStatus.DELIVERED);
        assertEquals(eur(880), parcel.collect().collected());
        assertEquals(PaymentProgress.PAID, progress(order));
    }

    @Test
    void whatACarrierIsAskedForStaysPromisedWhenTheCustomerTransfersItToo() {
        var order = doors.agreed(1000, 2);
        var first = deals.ship(order, Map.of(order.itemLines().get(0).id(), 1));
        transferred(order, 2880);

        assertEquals(eur(1880), payment(order).owed(), "nobody can stop the carrier");
        ended(first, ShipmentStatus.DELIVERED);
        assertEquals(PaymentProgress.OVERPAID, progress(order));
        assertTrue(deals.ship(deals.now(order.number())).collect() == null, "all is paid");
    }

    @Test
    void aParcelOfWhichNothingIsToldIsNotAskedForAgain() {
        var order = doors.agreed(1000, 2);
        var first = deals.ship(order, Map.of(order.itemLines().get(0).id(), 1));
        doors.tells(first, TrackingStatus.DELIVERED, null);

        assertEquals(eur(1000), asked(deals.ship(deals.now(order.number()))));
    }

    @Test
    void whatCarriersCollectBeyondWhatIsOwedIsKeptHoweverManyParcelsBringIt() {
        var order = doors.agreed(1000, 2);
        var line = order.itemLines().get(0).id();
        var sent = List.of(deals.ship(order, Map.of(line, 1)), deals.ship(order, Map.of(line, 1)));
        sent.forEach(parcel -> doors.tells(parcel, TrackingStatus.RETURN_TO_SENDER, null));
        desk.grant(Reimbursements.wish(order, Reimbursements.units(Reimbursements.item(deals.now(order.number())), 2,
                GoodsFate.RESTOCKED)));
        assertEquals(eur(880), payment(order).owed());

        sent.forEach(parcel -> doors.tells(parcel, TrackingStatus.RETURN_TO_SENDER, asked(parcel)));
        assertEquals(2880, balance("carrier_receivable", order));
        assertEquals(PaymentProgress.OVERPAID, progress(order));
    }

    @Test
    void whoGetsCashBackIsAskedForABankAccount() {
        var order = doors.agreed(1000, 1);
        ended(deals.ship(order), ShipmentStatus.DELIVERED);
        desk.grant(Reimbursements.wish(order, Reimbursements.units(Reimbursements.item(deals.now(order.number())), 1,
                GoodsFate.KEPT)));

        Patience.until(() -> SandboxPanel.texts(order.email()), all -> all.stream()
                .anyMatch(text -> text.contains("Answer this mail with the IBAN")));
    }

    private void transferred(OrderView order, long minor) {
        staff.does(() -> transfers.enter(new EnterReceipt(eur(minor), clock.today(), order.number().value(), "Jonas Weber",
                true, new IdempotencyKey("receipt:" + UUID.randomUUID()))));
    }
}
