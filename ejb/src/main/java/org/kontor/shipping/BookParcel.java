package org.kontor.shipping;

import org.kontor.shared.Address;

/**
 * What a carrier is asked to carry. The reference is our own name of the parcel and never used twice; the order number
 * is printed on the label; the service is the code of the delivery method.
 */
public record BookParcel(String reference, String orderNumber, String service, int pieces, Address to) {
}
