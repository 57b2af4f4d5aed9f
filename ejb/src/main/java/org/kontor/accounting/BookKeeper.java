package org.kontor.accounting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.kontor.banking.ReceiptAssigned;
import org.kontor.banking.ReceiptParked;
import org.kontor.banking.ReceiptRemitted;
import org.kontor.banking.ReceiptReturned;
import org.kontor.banking.RemittanceWaived;
import org.kontor.giftcard.GiftCardExpired;
import org.kontor.giftcard.GiftCardIssued;
import org.kontor.giftcard.GiftCardRevoked;
import org.kontor.invoicing.InvoiceIssued;
import org.kontor.ledger.Ledger;
import org.kontor.ledger.RecordEntry;
import org.kontor.payment.PaymentCaptured;
import org.kontor.payment.PaymentRefundBounced;
import org.kontor.payment.PaymentRefunded;
import org.kontor.reconciliation.PayoutSettled;
import org.kontor.shared.BusinessClock;

/**
 * Hears what happened and books it by the posting rules, in the same transaction: if the books refuse, it did not
 * happen.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class BookKeeper {

    @Inject
    private Ledger ledger;

    @Inject
    private Days days;

    @Inject
    private BusinessClock clock;

    void hear(@Observes PaymentCaptured event) {
        book(PostingRules.captured(event));
    }

    void hear(@Observes PaymentRefunded event) {
        book(PostingRules.refunded(event));
    }

    void hear(@Observes PaymentRefundBounced event) {
        book(PostingRules.bounced(event));
    }

    void hear(@Observes ReceiptParked event) {
        book(PostingRules.parked(event));
    }

    void hear(@Observes ReceiptAssigned event) {
        book(PostingRules.assigned(event));
    }

    void hear(@Observes ReceiptReturned event) {
        book(PostingRules.returned(event));
    }

    void hear(@Observes ReceiptRemitted event) {
        book(PostingRules.remitted(event));
    }

    void hear(@Observes RemittanceWaived event) {
        book(PostingRules.kept(event));
    }

    void hear(@Observes InvoiceIssued event) {
        book(PostingRules.invoiced(event));
    }

    void hear(@Observes GiftCardIssued event) {
        book(PostingRules.issued(event));
    }

    void hear(@Observes GiftCardRevoked event) {
        book(PostingRules.withdrawn(event));
    }

    void hear(@Observes GiftCardExpired event) {
        book(PostingRules.expired(event));
    }

    void hear(@Observes PayoutSettled event) {
        book(PostingRules.paidOut(event));
    }

    private void book(RecordEntry entry) {
        if (!entry.lines().isEmpty()) {
            ledger.record(entry.on(openDay(entry.businessDate())));
        }
    }

    /** Nothing is booked on a day that was closed for good; what comes late is booked today. */
    private LocalDate openDay(LocalDate wanted) {
        var today = clock.today();
        return wanted.isBefore(today) && days.isComplete(wanted) ? today : wanted;
    }
}
