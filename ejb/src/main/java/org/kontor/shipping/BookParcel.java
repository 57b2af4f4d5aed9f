package org.kontor.shipping;

import org.kontor.shared.Address;

/**
 * What a carrier is asked to carry. The reference is our own name of the parcel and never used twice; the order number
 * is printed on the label; the service is the code of the delivery method; what is to be collected at the door is null
 * for what is paid otherwise.
 */
public record BookParcel(String reference, String orderNumber, String service, int pieces, Address to,
        Collect collect) {

    /** Nothing is to be collected. */
    public BookParcel(String reference, String orderNumber, String service, int pieces, Address to) {
        this(reference, orderNumber, service, pieces, to, null);
    }
}
