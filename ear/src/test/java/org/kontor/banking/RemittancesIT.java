package org.kontor.banking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontor.builders.BookedAmounts;
import org.kontor.builders.Deals;
import org.kontor.builders.DoorDeals;
import org.kontor.builders.Leap;
import org.kontor.builders.Reimbursements;
import org.kontor.builders.SandboxPanel;
import org.kontor.builders.Staff;
import org.kontor.checkers.Patience;
import org.kontor.checkout.CheckoutRefused;
import org.kontor.checkout.Transfers;
import org.kontor.checkout.cash.CollectionDesk;
import org.kontor.checkout.cash.CollectionQueries;
import org.kontor.checkout.cash.CollectionRefused;
import org.kontor.checkout.cash.OpenCollection;
import org.kontor.dispatch.Shipping;
import org.kontor.fulfilment.ShipmentQueries;
import org.kontor.fulfilment.ShipmentStatus;
import org.kontor.fulfilment.ShipmentView;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.OrderView;
import org.kontor.payment.CreditorReference;
import org.kontor.payment.TakeMoney;
import org.kontor.returns.CancelItems;
import org.kontor.returns.Cancellations;
import org.kontor.returns.GoodsFate;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;
import org.kontor.shipping.TrackingStatus;

/** PAY-11: what the carrier pays out of what it collected at the door. Each order comes to 18,80 €. */
class RemittancesIT extends ShippedEar {

    @Inject
    private DoorDeals doors;

    @Inject
    private Deals deals;

    @Inject
    private ShipmentQueries parcels;

    @Inject
    private Transfers transfers;

    @Inject
    private CollectionQueries collections;

    @Inject
    private CollectionDesk collecting;

    @Inject
    private Reimbursements desk;

    @Inject
    private Shipping shipping;

    @Inject
    private Cancellations cancellations;

    @Inject
    private Leap leap;

    @Inject
    private BusinessClock clock;

    @Inject
    private Staff staff;

    @Inject
    private BookedAmounts booked;

    @AfterEach
    void everybodyBehavesAgain() {
        SandboxPanel.behave();
        deals.take(TakeMoney.AT_ORDER);
    }

    private static Money eur(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    private ShipmentView delivered(OrderView order) {
        return doors.ended(deals.ship(order), ShipmentStatus.DELIVERED);
    }

    private ReceiptView receive(ShipmentView parcel, Money amount) {
        return staff.does(() -> transfers.enter(new EnterReceipt(amount, clock.today(),
                CreditorReference.of(parcel.number()).pretty(), "Nordpost", true,
                new IdempotencyKey("receipt:" + UUID.randomUUID()))));
    }

    private long owedByCarrier(OrderView order) {
        return booked.at("carrier_receivable", order);
    }

    private List<OpenCollection> open(OrderView order) {
        return staff.does(() -> collections.open()).stream()
                .filter(row -> row.order().equals(order.number().value())).toList();
    }

    private List<OpenCollection.Kind> kinds(OrderView order) {
        return open(order).stream().map(OpenCollection::kind).toList();
    }

    @Test
    void theStatementOfTheBankClosesWhatTheCarrierOwesHoweverOftenItIsSent() throws IOException {
        var order = doors.agreed(1000, 1);
        var parcel = delivered(order);
        assertEquals(1880, owedByCarrier(order));
        leap.by(Duration.ofDays(4));
        var reference = CreditorReference.of(parcel.number()).value();
        var file = Patience.until(SandboxPanel::bankStatement, text -> text.contains(reference));

        for (var time = 0; time < 2; time++) {
            var statement = StatementReader.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), "EUR");
            var taken = staff.does(() -> transfers.take(statement));
            assertTrue(taken.stream().anyMatch(line -> line.receipt() != null
                    && order.number().value().equals(line.receipt().order())), taken::toString);
        }
        assertEquals(0, owedByCarrier(order));
        assertEquals(List.of(), open(order));
    }

    @Test
    void whatIsPaidOutInPartStandsUnderUnresolvedUntilTheRestComes() {
        var order = doors.agreed(1000, 1);
        var parcel = delivered(order);
        assertEquals(ReceiptStatus.MATCHED, receive(parcel, eur(1800)).status());

        assertEquals(List.of(OpenCollection.Kind.NOT_PAID_OUT), open(order).stream().map(OpenCollection::kind).toList());
        assertEquals(eur(80), open(order).get(0).amount());
        assertEquals(80, owedByCarrier(order));
        receive(parcel, eur(80));
        assertEquals(List.of(), open(order));
    }

    @Test
    void moreThanWasCollectedWaitsForAPerson() {
        var order = doors.agreed(1000, 1);
        var receipt = receive(delivered(order), eur(1881));

        assertTrue(receipt.isOpen());
        assertEquals("checkout.refused.remittance", assertThrows(CheckoutRefused.class, () -> staff.does(() -> transfers
                .assign(receipt.number(), order.number(), "it is theirs"))).messageKey(), "it is not the customer's money");
        assertEquals(1880, owedByCarrier(order));
        staff.does(() -> transfers.giveBack(receipt.number(), "too much"));
    }

    @Test
    void whatIsNotPaidOutInTimeIsListed() {
        var order = doors.agreed(1000, 1);
        delivered(order);
        assertEquals(List.of(), open(order));
        leap.by(Duration.ofDays(8));

        assertEquals(eur(1880), open(order).get(0).amount());
    }

    @Test
    void aParcelThatComesBackUnpaidIsListedUntilItsGoodsAreTakenBack() {
        SandboxPanel.fault("carrier_itinerary", 1, "returned", "");
        var order = doors.agreed(1000, 1);
        var sent = deals.ship(order);
        SandboxPanel.deliver(sent.trackingNumber());
        var cameBack = List.of(OpenCollection.Kind.CAME_BACK);
        assertEquals(cameBack, Patience.until(() -> kinds(order), cameBack::equals));
    }

    @Test
    void whatTheCarrierKeepsAsItsFeeIsWrittenOffWithAReason() {
        var order = doors.agreed(1000, 1);
        var parcel = delivered(order);
        receive(parcel, eur(1800));
        assertEquals("checkout.refused.reason", refused(() -> collecting.writeOff(parcel.number(), " ")));

        staff.act(() -> collecting.writeOff(parcel.number(), "it keeps 0,80 € a parcel"));
        assertEquals(0, owedByCarrier(order));
        assertEquals(List.of(), open(order));
        assertEquals("checkout.refused.notOwed", refused(() -> collecting.writeOff(parcel.number(), "once more")));
        assertTrue(receive(parcel, eur(80)).isOpen(), "it was not to come any more");
    }

    @Test
    void whatTheCarrierCollectedIsOnlyEverRaised() {
        var order = doors.agreed(1000, 1);
        var sent = deals.ship(order);
        doors.tells(sent, TrackingStatus.DELIVERED, eur(300));
        assertEquals(List.of(OpenCollection.Kind.LESS), kinds(order));
        assertEquals(eur(1580), open(order).get(0).amount());

        staff.act(() -> collecting.confirm(sent.number(), eur(500)));
        assertEquals(500, owedByCarrier(order));
        assertEquals("checkout.refused.collected", refused(() -> collecting.confirm(sent.number(), eur(400))));
        assertEquals("checkout.refused.collected", refused(() -> collecting.confirm(sent.number(), eur(1881))));
        staff.act(() -> collecting.confirm(sent.number()));
        staff.act(() -> collecting.confirm(sent.number()));
        assertEquals(1880, owedByCarrier(order));
        assertEquals(List.of(), open(order));
    }

    @Test
    void aParcelThatIsLostIsGivenUpAndItsGoodsWrittenOff() {
        SandboxPanel.fault("carrier_itinerary", 1, "lost", "");
        var order = doors.agreed(1000, 1);
        var sent = deals.ship(order);
        assertEquals("checkout.refused.notMissing", refused(() -> collecting.declareLost(sent.number(), "a feeling")));
        SandboxPanel.deliver(sent.trackingNumber());
        var missing = List.of(OpenCollection.Kind.MISSING);
        assertEquals(missing, Patience.until(() -> kinds(order), missing::equals));

        staff.act(() -> collecting.declareLost(sent.number(), "the carrier wrote so"));
        assertEquals(ShipmentStatus.LOST, parcels.byNumber(sent.number()).orElseThrow().status());
        assertEquals(List.of(OpenCollection.Kind.CAME_BACK), kinds(order));
        desk.grant(Reimbursements.wish(order, Reimbursements.units(Reimbursements.item(deals.now(order.number())), 1,
                GoodsFate.WRITTEN_OFF)));
        assertEquals(eur(880), open(order).get(0).amount());
    }

    @Test
    void aParcelIsListedForItsOwnMoneyAlone() {
        var order = doors.agreed(1000, 2);
        var first = deals.ship(order, Map.of(order.itemLines().get(0).id(), 1));
        doors.tells(first, TrackingStatus.DELIVERED, eur(1800));
        deals.ship(deals.now(order.number()));

        assertEquals(List.of(), kinds(order), "the last parcel brings what the first did not");
    }

    @Test
    void whatNoParcelBringsIsListedForTheOrder() {
        SandboxPanel.fault("carrier_down", 1, "", "/v1/shipments");
        var order = doors.agreed(1000, 2);
        var line = order.itemLines().get(0).id();
        var first = deals.ship(order, Map.of(line, 1));
        deals.ship(order, Map.of(line, 1));
        assertEquals(ShipmentStatus.CANCELLED, staff.does(() -> shipping.giveUp(first.number())).status());
        assertEquals(List.of(), kinds(order), "a piece is still to be sent");
        staff.does(() -> cancellations.cancel(new CancelItems(order.number(), Map.of(line, 1), "not wanted any more",
                new IdempotencyKey("test-" + UUID.randomUUID()))));

        assertEquals(List.of(OpenCollection.Kind.NO_PARCEL), kinds(order));
        assertEquals(eur(880), open(order).get(0).amount(), "the delivery and the fee stood on the parcel that was given up");
    }

    private String refused(Runnable what) {
        return assertThrows(CollectionRefused.class, () -> staff.act(what)).messageKey();
    }
}
