package org.kontor.returns;

import org.kontor.market.ChargeStep;
import org.kontor.shared.Money;

/**
 * What of one order line can still be given back. The share of some units is cut from what remains, so the last unit
 * clears the line: refunding everything, in whatever steps, is exactly what was paid.
 *
 * @param unsent units that neither left the house nor are being packed
 * @param packed units that are being packed: they keep their share of the money
 * @param sent   units that left the house and were not refunded yet
 * @param money  what was paid for the line and neither went back nor is on its way back
 */
public record RefundableLine(long orderLineId, int unsent, int packed, int sent, Money money) {

    public int units() {
        return unsent + packed + sent;
    }

    /** The money for some units; all that remains for all that remain. */
    public Money share(int units) {
        if (units < 0 || units > units()) {
            throw new IllegalArgumentException(units + " of " + units() + " units");
        }
        if (units == 0) {
            return Money.zero(money.currency());
        }
        return ChargeStep.share(money, units, units() - units);
    }
}
