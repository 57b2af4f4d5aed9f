package org.kontor.customer;

import org.kontor.shared.Address;

/** An address in the book of a customer; where parcels and bills go unless said otherwise is said of one each. */
public record KeptAddress(long id, Address address, boolean forDelivery, boolean forBills) {
}
