package org.kontor.shipping;

import org.kontor.shared.Money;

/**
 * One row of a table of delivery prices: more than {@code from} and up to {@code upTo}, which is null where there is no
 * end. Only the first row of a table holds for its {@code from} itself.
 */
public record RateStep(long from, Long upTo, Money price) {

    boolean reaches(long amount) {
        return upTo == null || amount <= upTo;
    }
}
