package org.kontor.pricing;

import java.util.function.UnaryOperator;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;
import org.kontor.shared.Sku;

/**
 * What a person takes off by hand, on top of all promotions: off one line, or off the whole order with its delivery
 * where {@code sku} is null. Never more than there is, and never off gift cards, which cost what they are worth. The
 * label is what the customer reads, the reason what staff do.
 *
 * @param percentage for {@link Kind#PERCENT}, else null
 * @param amount     what is taken off, or for {@link Kind#PRICE} what one piece costs then; null for a percentage
 */
public record ManualDiscount(Sku sku, Kind kind, Percentage percentage, Money amount, String label, String reason) {

    /** In which way it is said; a price is said of a line only. */
    public enum Kind { PERCENT, AMOUNT, PRICE }

    public ManualDiscount {
        if ((kind == Kind.PERCENT) != (percentage != null) || (kind == Kind.PERCENT) != (amount == null)) {
            throw new IllegalArgumentException("a discount is a percentage or an amount");
        }
        if (kind == Kind.PRICE && sku == null) {
            throw new IllegalArgumentException("only a line has a price of its own");
        }
    }

    /** The same with its amount, or price, as it comes to for one buyer. */
    public ManualDiscount with(UnaryOperator<Money> forBuyer) {
        return amount == null ? this
                : new ManualDiscount(sku, kind, percentage, forBuyer.apply(amount), label, reason);
    }

    public boolean isOfOrder() {
        return sku == null;
    }

    /** What it takes off so many pieces, or off everything, that would cost this much without it. */
    Money off(Money cost, int pieces) {
        var off = switch (kind) {
            case PERCENT -> percentage.of(cost);
            case AMOUNT -> amount;
            case PRICE -> cost.minus(amount.times(pieces));
        };
        return off.isNegative() ? Money.zero(cost.currency()) : off.min(cost);
    }

    Reduction of(Money taken) {
        return new Reduction(0, label, null, taken, this);
    }
}
