package org.kontor.reconciliation;

import java.time.Instant;
import org.kontor.shared.Money;

/**
 * One item of a payout as staff read it.
 *
 * @param order   the reference of the payment that it turned out to be: an order number; null when unknown
 * @param finding why it is not understood; null when it is
 */
public record PayoutLine(String balanceRef, String category, String sourceRef, Instant occurredAt, Money gross,
        Money fee,
                         Money net, String order, Finding finding, boolean checked) {
}
