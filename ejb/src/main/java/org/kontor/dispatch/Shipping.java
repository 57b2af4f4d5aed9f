package org.kontor.dispatch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.kontor.fulfilment.ShipmentView;

/**
 * Sends goods. The parcel is written down with its key, then the carrier is asked without a transaction, then parcel,
 * order and stock move together. When no answer comes the parcel stays packed, shows its trouble, and is asked for
 * until
 * the carrier says what became of it.
 */
@Stateless
@RolesAllowed({"orders", "admin"})
@TransactionAttribute(TransactionAttributeType.NEVER)
public class Shipping {

    @Inject
    private ParcelSteps steps;

    @Inject
    private Bookings bookings;

    /** Packs and books a parcel; the answer is packed and in trouble when the carrier did not answer. */
    public ShipmentView ship(ShipItems wish) {
        var parcel = steps.pack(wish);
        return parcel.status().isUnderway() ? bookings.book(parcel) : parcel;
    }

    /** Books a parcel again whose booking is open; the carrier recognises it by its reference. */
    public ShipmentView retry(String parcelNumber) {
        var parcel = bookings.parcel(parcelNumber);
        return parcel.status().isUnderway() ? bookings.book(parcel) : parcel;
    }

    /** Gives a packed parcel up; refused while the carrier may have booked it. If it has, the parcel counts as sent. */
    public ShipmentView giveUp(String parcelNumber) {
        var parcel = bookings.parcel(parcelNumber);
        return parcel.status().isUnderway() ? bookings.giveUp(parcel) : parcel;
    }
}
