package org.kontor.catalog;

import java.math.BigInteger;
import org.kontor.shared.Money;
import org.kontor.shared.Row;

/** How much of a basic quantity one piece holds, in parts of the unit: 250 g, 28,000 cm². */
public record Measure(int amount, MeasureUnit unit) {

    /** The largest amount; a truck of sand. */
    public static final int MOST = 100_000_000;

    public Measure {
        if (amount < 1 || amount > MOST) {
            throw new IllegalArgumentException("not to be measured: " + amount);
        }
    }

    /** From a cell with the amount and one with the unit; null when there is none. */
    static Measure of(Row row, int amountCell, int unitCell) {
        return row.has(amountCell) ? new Measure(row.count(amountCell), row.one(unitCell, MeasureUnit.class)) : null;
    }

    /** What one whole unit costs at this price of a piece, half up to the minor unit. */
    public Money unitPrice(Money piece) {
        var twice = BigInteger.valueOf(piece.minor()).multiply(BigInteger.valueOf(2L * unit.parts()))
                .add(BigInteger.valueOf(amount));
        return Money.ofMinor(twice.divide(BigInteger.valueOf(2L * amount)).longValueExact(), piece.currency());
    }
}
