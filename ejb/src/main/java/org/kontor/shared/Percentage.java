package org.kontor.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A share of a hundred with six decimals: 19 % is {@code Percentage.parse("19")}. */
public record Percentage(BigDecimal value) implements Comparable<Percentage> {

    public static final Percentage ZERO = new Percentage(BigDecimal.ZERO);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Percentage {
        value = value.setScale(Rate.SCALE, RoundingMode.UNNECESSARY);
        if (value.signum() < 0) {
            throw new IllegalArgumentException("a percentage is not negative: " + value);
        }
    }

    public static Percentage parse(String text) {
        return new Percentage(new BigDecimal(text));
    }

    /**
     * The part of a gross amount that is tax at this percentage: gross × p / (100 + p), rounded half up to the minor
     * unit as EN 16931 asks of a tax amount.
     */
    public Money includedIn(Money gross) {
        var tax = BigDecimal.valueOf(gross.minor()).multiply(value)
                .divide(HUNDRED.add(value), 0, RoundingMode.HALF_UP);
        return Money.ofMinor(tax.longValueExact(), gross.currency());
    }

    /** This percentage of an amount, rounded half up to the minor unit. */
    public Money of(Money base) {
        var share = BigDecimal.valueOf(base.minor()).multiply(value).divide(HUNDRED, 0, RoundingMode.HALF_UP);
        return Money.ofMinor(share.longValueExact(), base.currency());
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    /** Without trailing zeros: {@code 19}, {@code 7}, {@code 5.5}. */
    public String plain() {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    @Override
    public int compareTo(Percentage other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return plain() + " %";
    }

    /** Stores a percentage as numeric(9,6). */
    @Converter(autoApply = true)
    public static class Stored implements AttributeConverter<Percentage, BigDecimal> {

        @Override
        public BigDecimal convertToDatabaseColumn(Percentage percentage) {
            return percentage == null ? null : percentage.value;
        }

        @Override
        public Percentage convertToEntityAttribute(BigDecimal value) {
            return value == null ? null : new Percentage(value);
        }
    }
}
