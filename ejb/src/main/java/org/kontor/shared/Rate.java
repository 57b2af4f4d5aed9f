package org.kontor.shared;

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

    long of(long minor, RoundingMode rounding) {
        return new BigDecimal(BigInteger.valueOf(minor)).multiply(value).setScale(0, rounding).longValueExact();
    }
}
