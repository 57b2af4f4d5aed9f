package org.kontor.ordering;

import org.kontor.shared.Money;

/** What a refund takes from one line: units that will not be sent, units that came back, and the money with tax. */
public record RefundedLine(long lineId, int cancelled, int returned, Money amount) {
}
