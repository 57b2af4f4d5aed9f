package org.kontor.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kontor.shared.Money;

/** A provider's account of what it paid out to the bank; may be slow, is never called inside a transaction. */
public interface PayoutSource {

    /** A transfer to the shop's bank account. */
    record Payout(String reference, LocalDate arrivalDate, Money amount, String status) {
    }

    /**
     * One balance transaction inside a payout. {@code category} is the provider's reporting category (charge, refund,
     * fee …); net = gross − fee; refunds are negative.
     */
    record PayoutItem(String balanceTransaction, String category, String sourceRef, String intentRef, Money gross,
            Money fee,
            Money net, Instant createdAt) {
    }

    String name();

    /** Payouts whose arrival date lies in [from, to]. */
    List<Payout> payouts(LocalDate from, LocalDate to);

    /** The items of one payout, from the provider's itemised report. */
    List<PayoutItem> items(String payoutReference);
}
