package org.kontor.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontor.builders.BookedAmounts;
import org.kontor.builders.Deals;
import org.kontor.builders.DoorDeals;
import org.kontor.builders.Papers;
import org.kontor.builders.Reimbursements;
import org.kontor.builders.SandboxPanel;
import org.kontor.fulfilment.ShipmentStatus;
import org.kontor.fulfilment.ShipmentView;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.PaymentProgress;
import org.kontor.returns.GoodsFate;
import org.kontor.returns.RefundRefused;
import org.kontor.returns.RefundStatus;
import org.kontor.shared.Money;
import org.kontor.shipping.TrackingStatus;

/** PAY-11: what carriers collect at the door, and what stays owed. The delivery costs 4,90 €, paying so 3,90 €. */
class CollectionsIT extends ShippedEar {

    @Inject
    private DoorDeals doors;

    @Inject
    private Deals deals;

    @Inject
    private Reimbursements desk;

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

    private PaymentProgress progress(OrderView order) {
        return deals.now(order.number()).paymentStatus();
    }

    private Money asked(ShipmentView parcel) {
        return parcel.collect().asked();
    }

    @Test
    void theCarrierCollectsWhatThePartsOfTheOrderCostAndTheBooksFollow() {
        var order = doors.agreed(1000, 3);
        var line = order.itemLines().get(0).id();
        var first = deals.ship(order, Map.of(line, 1));
        var second = deals.ship(order, Map.of(line, 2));
        assertEquals(List.of(eur(1880), eur(2000)), List.of(asked(first), asked(second)));

        doors.ended(first, ShipmentStatus.DELIVERED);
        assertEquals(PaymentProgress.PART_PAID, progress(order));
        assertEquals(eur(2000), deals.payment(order).owed());
        doors.ended(second, ShipmentStatus.DELIVERED);
        assertEquals(PaymentProgress.PAID, progress(order));
        assertEquals(PaymentStatus.CAPTURED, deals.payment(order).status());
        assertEquals(3880, booked.at("carrier_receivable", order));
        papers.issue();
        assertEquals(0, booked.at("customer_receivable", order));
        assertEquals(2, papers.of(order).size());
    }

    @Test
    void countsWhatWasCollectedOnceHoweverOftenItIsTold() {
        SandboxPanel.fault("carrier_itinerary", 1, "duplicate", "");
        var order = doors.agreed(1000, 1);
        var parcel = doors.ended(deals.ship(order), ShipmentStatus.DELIVERED);

        assertEquals(eur(1880), parcel.collect().collected());
        assertEquals(eur(1880), deals.payment(order).captured());
        assertEquals(1880, booked.at("carrier_receivable", order));
    }

    @Test
    void aParcelThatComesBackCollectedNothingAndIsOwedNoMoreOnceItsGoodsAreTakenBack() {
        SandboxPanel.fault("carrier_itinerary", 1, "returned", "");
        var order = doors.agreed(1000, 1);
        var sent = deals.ship(order);
        var item = Reimbursements.item(deals.now(order.number()));
        assertEquals("returns.refused.collecting", assertThrows(RefundRefused.class, () -> desk.grant(Reimbursements
                .wish(order, Reimbursements.units(item, 1, GoodsFate.RESTOCKED)))).messageKey(), "it is on its way");

        assertTrue(doors.ended(sent, ShipmentStatus.RETURNED_TO_SENDER).isUncollected());
        var refund = desk.grant(Reimbursements.wish(order, Reimbursements.units(item, 1, GoodsFate.RESTOCKED)));
        assertEquals(RefundStatus.CREDITED, refund.status());
        assertEquals(eur(880), deals.payment(order).owed());
        assertEquals(0, booked.at("carrier_receivable", order));
    }

    @Test
    void whatWasTransferredBeforeItIsPackedIsNotCollected() {
        var order = doors.agreed(1000, 1);
        doors.transferred(order, eur(1000));

        assertEquals(eur(880), deals.payment(order).owed());
        var parcel = doors.ended(deals.ship(order), ShipmentStatus.DELIVERED);
        assertEquals(eur(880), parcel.collect().collected());
        assertEquals(PaymentProgress.PAID, progress(order));
    }

    @Test
    void whatACarrierIsAskedForStaysPromisedWhenTheCustomerTransfersItToo() {
        var order = doors.agreed(1000, 2);
        var first = deals.ship(order, Map.of(order.itemLines().get(0).id(), 1));
        doors.transferred(order, eur(2880));

        assertEquals(eur(1880), deals.payment(order).owed(), "nobody can stop the carrier");
        doors.ended(first, ShipmentStatus.DELIVERED);
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
        assertEquals(eur(880), deals.payment(order).owed());

        sent.forEach(parcel -> doors.tells(parcel, TrackingStatus.RETURN_TO_SENDER, asked(parcel)));
        assertEquals(2880, booked.at("carrier_receivable", order));
        assertEquals(PaymentProgress.OVERPAID, progress(order));
    }
}
