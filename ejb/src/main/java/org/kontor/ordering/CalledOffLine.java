package org.kontor.ordering;

import org.kontor.shared.Money;

/** Units of one line that will not be sent, and the money with tax that will never be taken for them. */
public record CalledOffLine(long lineId, int units, Money waived) {
}
