package org.kontor.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.kontor.checkout.Settlement;
import org.kontor.fulfilment.ShipmentQueries;
import org.kontor.fulfilment.ShipmentView;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderStatus;
import org.kontor.payment.CreditorReference;
import org.kontor.shared.DomainException;
import org.kontor.shared.NotFound;
import org.kontor.shipping.BookParcel;
import org.kontor.shipping.BookingAnswer;
import org.kontor.shipping.Carriers;
import org.kontor.shipping.Collect;
import org.kontor.shipping.TrackingAnswer;
import org.kontor.shipping.TrackingNumber;

/** Speaks with carriers about parcels, always without a transaction, and hands what they say to {@link ParcelSteps}. */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
class Bookings {

    static final String MONEY_UNCLEAR = "The payment provider has not said yet whether the money for it was taken.";
    static final String UNKNOWN_THERE = "The carrier does not know this parcel. Book it again or give it up.";

    @Inject
    private Carriers carriers;

    @Inject
    private ShipmentQueries shipments;

    @Inject
    private OrderQueries orders;

    @Inject
    private Settlement settlement;

    @Inject
    private ParcelSteps steps;

    public ShipmentView parcel(String number) {
        return shipments.byNumber(number).orElseThrow(() -> new NotFound("shipment", number));
    }

    /**
     * Books a packed parcel once the money for it is taken. The key is its reference, so asking again never makes a
     * second one.
     */
    public ShipmentView book(ShipmentView parcel) {
        settlement.settleCaptures(parcel.order(), parcel.number());
        if (!isPaid(parcel)) {
            settlement.settleCaptures(parcel.order());
            if (!isPaid(parcel)) {
                return steps.doubt(parcel.number(), MONEY_UNCLEAR, true);
            }
        }
        return bookAtCarrier(parcel);
    }

    /** Whether the money is there; if it was refused the parcel is given up, because nothing leaves unpaid. */
    private boolean isPaid(ShipmentView parcel) {
        var money = steps.moneyFor(parcel.number());
        if (money.refusal().isPresent()) {
            steps.cancel(parcel.number(), money.refusal().get());
            throw new DispatchRefused("dispatch.refused.money", money.refusal().get());
        }
        return money.paid();
    }

    private ShipmentView bookAtCarrier(ShipmentView parcel) {
        var order = orders.byNumber(parcel.order()).orElseThrow();
        if (order.status() != OrderStatus.CONFIRMED) {
            throw DispatchRefused.unconfirmed(order.status(), order.number());
        }
        var consignment = order.consignment(parcel.consignment()).orElseThrow();
        var answer = carriers.of(parcel.carrier()).book(new BookParcel(parcel.key().value(), parcel.order().value(),
                consignment.method(), parcel.units(), consignment.shipTo(),
                parcel.toCollect().map(amount -> new Collect(amount, CreditorReference.of(parcel.number()).value()))
                        .orElse(null)));
        if (answer instanceof BookingAnswer.Refused refused) {
            steps.cancel(parcel.number(), refused.reason());
            throw new DispatchRefused("dispatch.refused.carrier", refused.reason());
        }
        return take(parcel, answer);
    }

    /** Asks what became of a booking, or makes it if nobody came to do so: the money was in the way, or a server died. */
    public ShipmentView ask(ShipmentView parcel) {
        if (!steps.moneyFor(parcel.number()).paid()) {
            return book(parcel);
        }
        var answer = carriers.of(parcel.carrier()).find(parcel.key().value());
        return answer instanceof BookingAnswer.NeverBooked && !wasSilent(parcel) ? bookAtCarrier(parcel)
                : take(parcel, answer);
    }

    /** Whether the carrier was asked for it and gave no answer: then a person says what becomes of it. */
    private static boolean wasSilent(ShipmentView parcel) {
        return parcel.trouble() != null && !parcel.trouble().equals(MONEY_UNCLEAR);
    }

    public ShipmentView giveUp(ShipmentView parcel) {
        var answer = carriers.of(parcel.carrier()).find(parcel.key().value());
        if (answer instanceof BookingAnswer.NeverBooked) {
            return steps.cancel(parcel.number(), "given up; the carrier never booked it");
        }
        var after = take(parcel, answer);
        if (after.status().isUnderway()) {
            throw new DispatchRefused("dispatch.refused.giveUp", after.number());
        }
        return after;
    }

    /** Asks a carrier who was silent about a parcel on its way. */
    public void track(ShipmentView parcel) {
        var answer = carriers.of(parcel.carrier()).track(new TrackingNumber(parcel.trackingNumber()));
        steps.hear(parcel.number(), answer instanceof TrackingAnswer.Told told ? told.events() : List.of());
    }

    private ShipmentView take(ShipmentView parcel, BookingAnswer answer) {
        if (answer instanceof BookingAnswer.Booked booked) {
            return sent(parcel, booked);
        }
        var neverBooked = answer instanceof BookingAnswer.NeverBooked;
        var why = answer instanceof BookingAnswer.Unknown unknown ? unknown.why() : UNKNOWN_THERE;
        return steps.doubt(parcel.number(), why, !neverBooked);
    }

    /**
     * A parcel that the carrier has must not be forgotten because the order cannot take it now, for example on hold.
     */
    private ShipmentView sent(ShipmentView parcel, BookingAnswer.Booked booked) {
        try {
            return steps.sent(parcel.number(), booked);
        } catch (DomainException refused) {
            return steps.doubt(parcel.number(), "The carrier has it, but the order cannot ship now: "
                    + refused.getMessage(), true);
        }
    }
}
