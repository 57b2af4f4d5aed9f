package org.kontor.risk;

/**
 * How often a buyer was here before this order: orders and refused cards of the last day by e-mail address, and of the
 * last hour from the network address.
 */
public record Traffic(long ordersByEmail, long ordersFromAddress, long declinesByEmail, long declinesFromAddress) {

    static final Traffic NONE = new Traffic(0, 0, 0, 0);
}
