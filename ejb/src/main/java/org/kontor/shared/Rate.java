package org.kontor.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** A factor with six decimals, such as 0.190000; the only home of decimal arithmetic beside {@link Percentage}. */
public record Rate(BigDecimal value) {

    static final int SCALE = 6;

    public Rate {
        value = value.setScale(SCALE, RoundingMode.UNNECESSARY);
    }

    public static Rate parse(String text) {
        return new Rate(new BigDecimal(text));
    }

    /** So many minor units in those of another currency, which has more decimals by {@code shift}, or fewer. */
    long into(long minor, int shift, RoundingMode rounding) {
        return new BigDecimal(BigInteger.valueOf(minor)).multiply(value).scaleByPowerOfTen(shift)
                .setScale(0, rounding).longValueExact();
    }

    /** The way back: see {@link #into}. */
    long outOf(long minor, int shift, RoundingMode rounding) {
        return new BigDecimal(BigInteger.valueOf(minor)).scaleByPowerOfTen(shift).divide(value, 0, rounding)
                .longValueExact();
    }

    public boolean isPositive() {
        return value.signum() > 0;
    }

    /** As people write it, without zeros at the end. */
    public String plain() {
        return value.stripTrailingZeros().toPlainString();
    }

    long of(long minor, RoundingMode rounding) {
        return new BigDecimal(BigInteger.valueOf(minor)).multiply(value).setScale(0, rounding).longValueExact();
    }

    /** Stores a factor as a decimal. */
    @Converter(autoApply = true)
    public static class Stored implements AttributeConverter<Rate, BigDecimal> {

        @Override
        public BigDecimal convertToDatabaseColumn(Rate rate) {
            return rate == null ? null : rate.value;
        }

        @Override
        public Rate convertToEntityAttribute(BigDecimal value) {
            return value == null ? null : new Rate(value);
        }
    }
}
