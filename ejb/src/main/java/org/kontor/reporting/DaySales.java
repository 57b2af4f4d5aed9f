package org.kontor.reporting;

import org.kontor.shared.Money;

/**
 * What a business day sold in one currency: orders confirmed on it, with and without tax, and refunds granted on it.
 */
public record DaySales(long orders, Money gross, Money net, Money refunds) {

    /**
     * What an order of the day came to on average, without tax, rounded down to the minor unit; zero without orders.
     */
    public Money averageNet() {
        return Money.ofMinor(orders == 0 ? 0 : net.minor() / orders, net.currency());
    }
}
