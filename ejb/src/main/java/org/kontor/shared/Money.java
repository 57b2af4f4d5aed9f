package org.kontor.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * An amount of one currency in its minor units (cents for EUR, yen for JPY, fils for KWD). Sums are exact, overflow
 * and mixed currencies are refused, and nothing is ever divided: parts come from {@link #allocate}.
 * A class and not a record because EclipseLink 4 cannot embed records.
 */
@Embeddable
public class Money implements Comparable<Money> {

    @Column(name = "minor", nullable = false)
    private long minor;

    @Column(name = "currency", nullable = false, length = 3)
    private String currency;

    protected Money() {
    }

    private Money(long minor, String currency) {
        this.minor = minor;
        this.currency = Currency.getInstance(currency).getCurrencyCode();
    }

    /** An amount in minor units of an ISO 4217 currency; an unknown code is refused. */
    public static Money ofMinor(long minor, String currency) {
        return new Money(minor, currency);
    }

    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    /** The sum of the amounts, all in the given currency; zero when there are none. */
    public static Money sum(String currency, Iterable<Money> amounts) {
        var sum = zero(currency);
        for (var amount : amounts) {
            sum = sum.plus(amount);
        }
        return sum;
    }

    public long minor() {
        return minor;
    }

    public String currency() {
        return currency;
    }

    /** Digits after the decimal mark by ISO 4217: 2 for EUR, 0 for JPY, 3 for KWD. */
    public int fractionDigits() {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
    }

    public Money negate() {
        return new Money(Math.negateExact(minor), currency);
    }

    public Money times(long factor) {
        return new Money(Math.multiplyExact(minor, factor), currency);
    }

    public Money times(Quantity quantity) {
        return times(quantity.pieces());
    }

    /**
     * The one place where a rate meets an amount: rounded once, to the minor unit, by the mode that the caller names.
     */
    public Money times(Rate rate, RoundingMode rounding) {
        return new Money(rate.of(minor, rounding), currency);
    }

    /** What it is worth in a currency of which one unit of this one buys so much; half up, to its minor unit. */
    public Money into(String other, Rate rate) {
        return new Money(rate.into(minor, zero(other).fractionDigits() - fractionDigits(), RoundingMode.HALF_UP),
                other);
    }

    /** What it is worth in a currency of which one unit buys so much of this one; half up, to its minor unit. */
    public Money outOf(String other, Rate rate) {
        return new Money(rate.outOf(minor, zero(other).fractionDigits() - fractionDigits(), RoundingMode.HALF_UP),
                other);
    }

    /**
     * Splits this amount by weights so that the parts add up to it exactly: each part gets its share rounded down and
     * the units left over go to the largest remainders, ties to the larger weight and then to the earlier part.
     * A negative amount splits as its mirror. All weights zero: equal shares.
     */
    public List<Money> allocate(List<Long> weights) {
        if (weights.isEmpty() || weights.stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("weights must be one or more and not negative: " + weights);
        }
        if (minor < 0) {
            return negate().allocate(weights).stream().map(Money::negate).toList();
        }
        var shares = weights.stream().allMatch(weight -> weight == 0) ? weights.stream().map(weight -> 1L).toList()
                : weights;
        return Allocation.of(minor, shares).stream().map(part -> new Money(part, currency)).toList();
    }

    public List<Money> allocate(long... weights) {
        var list = new ArrayList<Long>(weights.length);
        IntStream.range(0, weights.length).forEach(index -> list.add(weights[index]));
        return allocate(list);
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    @Override
    public int compareTo(Money other) {
        return Comparator.<Money>comparingLong(Money::minor).compare(this, sameCurrency(other));
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("currencies do not mix: " + currency + " and " + other.currency);
        }
        return other;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Money money && minor == money.minor && currency.equals(money.currency);
    }

    @Override
    public int hashCode() {
        return Objects.hash(minor, currency);
    }

    /** For logs and tests, such as {@code 1995 EUR}; people read amounts through the money component. */
    @Override
    public String toString() {
        return minor + " " + currency;
    }
}
