package org.kontor.ordering;

import java.util.Map;
import org.kontor.shared.Money;

/**
 * Units of one line that will not be sent, and the money with tax that will never be taken for them; {@code from} says
 * how many of them each consignment had, and may leave the first out.
 */
public record CalledOffLine(long lineId, int units, Money waived, Map<Integer, Integer> from) {

    public CalledOffLine {
        from = Map.copyOf(from);
    }
}
