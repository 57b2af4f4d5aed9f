package org.kontor.accounting;

import org.kontor.shared.Money;

/** The sums of one business day in one currency, as the journal has them; refunds and fees are positive amounts. */
public record DayTotals(long orders, Money salesNet, Money tax, Money captured, Money refunded, Money fees,
        Money paidOut) {

    public String currency() {
        return salesNet.currency();
    }
}
