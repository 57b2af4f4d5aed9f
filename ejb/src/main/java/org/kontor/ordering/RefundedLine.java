package org.kontor.ordering;

import org.kontor.shared.Money;

/** What a refund takes from one line: units that came back, and the money with tax. */
public record RefundedLine(long lineId, int returned, Money amount) {
}
