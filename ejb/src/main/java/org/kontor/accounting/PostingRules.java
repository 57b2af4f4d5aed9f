package org.kontor.accounting;

import java.time.Instant;
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
import org.kontor.invoicing.InvoiceKind;
import org.kontor.ledger.RecordEntry;
import org.kontor.ledger.Side;
import org.kontor.payment.PaymentCaptured;
import org.kontor.payment.PaymentRefundBounced;
import org.kontor.payment.PaymentRefunded;
import org.kontor.reconciliation.PayoutSettled;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Money;

/**
 * What every money event means for the books: the whole table. A negative amount stands on the other side.
 * Worked examples in numbers: docs/accounting.md.
 */
final class PostingRules {

    private PostingRules() {
    }

    static RecordEntry captured(PaymentCaptured event) {
        return RecordEntry.of("capture:" + event.transactionKey(), day(event.occurredAt()), "payment taken")
                .about(event.reference())
                .debit(Chart.moneyOf(event.gateway()), event.amount())
                .credit(Chart.CUSTOMER_RECEIVABLE, event.amount())
                .entry();
    }

    static RecordEntry refunded(PaymentRefunded event) {
        return RecordEntry.of("refund:" + event.transactionKey(), day(event.occurredAt()), "payment given back")
                .about(event.reference())
                .debit(Chart.CUSTOMER_RECEIVABLE, event.amount())
                .credit(Chart.moneyOf(event.gateway()), event.amount())
                .entry();
    }

    /** Paid back and sent back to us: the customer is owed it as before. */
    static RecordEntry bounced(PaymentRefundBounced event) {
        return RecordEntry.of("refund:" + event.transactionKey(), day(event.occurredAt()), "refund came back")
                .about(event.reference())
                .debit(Chart.moneyOf(event.gateway()), event.amount())
                .credit(Chart.CUSTOMER_RECEIVABLE, event.amount())
                .entry();
    }

    /**
     * A card is no supply: its buyer owes its value until it is paid, and its owner is owed it. Value that was given
     * away is an expense of the day; a refund that was paid out as a card is booked as a refund.
     */
    static RecordEntry issued(GiftCardIssued event) {
        var draft = RecordEntry.of("giftcard-issued:" + event.number(), day(event.occurredAt()), "gift card issued");
        return switch (event.origin()) {
            case SOLD -> draft.about(event.order()).debit(Chart.CUSTOMER_RECEIVABLE, event.value())
                    .credit(Chart.GIFT_CARD_LIABILITY, event.value()).entry();
            case CREDIT -> draft.debit(Chart.GOODWILL, event.value())
                    .credit(Chart.GIFT_CARD_LIABILITY, event.value()).entry();
            case REFUND -> draft.entry();
        };
    }

    static RecordEntry withdrawn(GiftCardRevoked event) {
        return RecordEntry.of("giftcard-withdrawn:" + event.key(), day(event.occurredAt()), "gift card taken back")
                .about(event.order())
                .debit(Chart.GIFT_CARD_LIABILITY, event.value())
                .credit(Chart.CUSTOMER_RECEIVABLE, event.value())
                .entry();
    }

    static RecordEntry expired(GiftCardExpired event) {
        return RecordEntry.of("giftcard-expired:" + event.number() + ":" + event.lastDay(), day(event.occurredAt()),
                        "gift card never spent")
                .debit(Chart.GIFT_CARD_LIABILITY, event.value())
                .credit(Chart.GIFT_CARD_BREAKAGE, event.value())
                .entry();
    }

    static RecordEntry parked(ReceiptParked event) {
        return RecordEntry.of("receipt:" + event.number(), day(event.occurredAt()), "received, not known what for")
                .debit(Chart.BANK, event.amount())
                .credit(Chart.UNMATCHED_RECEIPTS, event.amount())
                .entry();
    }

    /** The payment that it turned out to be for books the bank itself; here the parked amount goes out again. */
    static RecordEntry assigned(ReceiptAssigned event) {
        return unpark("receipt-assigned:" + event.number(), event.occurredAt(), "known what for", event.amount());
    }

    static RecordEntry returned(ReceiptReturned event) {
        return unpark("receipt-returned:" + event.number(), event.occurredAt(), "sent back", event.amount());
    }

    static RecordEntry remitted(ReceiptRemitted event) {
        return RecordEntry.of("remittance:" + event.number(), day(event.occurredAt()), "paid out by the carrier")
                .about(event.order().value())
                .debit(Chart.BANK, event.amount())
                .credit(Chart.CARRIER_RECEIVABLE, event.amount())
                .entry();
    }

    static RecordEntry kept(RemittanceWaived event) {
        return RecordEntry.of("carrier-fee:" + event.parcel(), day(event.occurredAt()), "kept by the carrier")
                .about(event.order().value())
                .debit(Chart.CARRIER_FEE, event.amount())
                .credit(Chart.CARRIER_RECEIVABLE, event.amount())
                .entry();
    }

    private static RecordEntry unpark(String reference, Instant at, String reason, Money amount) {
        return RecordEntry.of(reference, day(at), reason)
                .debit(Chart.UNMATCHED_RECEIPTS, amount)
                .credit(Chart.BANK, amount)
                .entry();
    }

    /**
     * Rounding happened on the document, per rate; the gross amount is the sum of what is booked, so entries are even.
     */
    static RecordEntry invoiced(InvoiceIssued event) {
        var owes = event.kind() == InvoiceKind.INVOICE ? Side.DEBIT : Side.CREDIT;
        var draft = RecordEntry.of("invoice:" + event.number(), event.businessDate(), words(event.kind()))
                .about(event.orderNumber());
        for (var taxed : event.amounts()) {
            var net = Money.ofMinor(taxed.netMinor(), event.currency());
            var tax = Money.ofMinor(taxed.taxMinor(), event.currency());
            draft.line(Chart.CUSTOMER_RECEIVABLE, owes, net.plus(tax))
                    .line(Chart.sales(event.tax(), taxed.category(), taxed.percentage()), owes.other(), net)
                    .line(Chart.vatPayable(event.tax(), taxed.percentage()), owes.other(), tax);
        }
        return draft.entry();
    }

    /** A payout may be below zero, when more was refunded than captured: the provider then takes money back. */
    static RecordEntry paidOut(PayoutSettled event) {
        return RecordEntry.of("payout:" + event.payoutRef(), event.businessDate(), "paid out by " + event.gateway())
                .line(Chart.PAYOUT_IN_TRANSIT, Side.DEBIT, event.net())
                .line(Chart.GATEWAY_FEE, Side.DEBIT, event.fee())
                .line(Chart.GATEWAY_RECEIVABLE, Side.CREDIT, event.gross())
                .entry();
    }

    private static String words(InvoiceKind kind) {
        return kind == InvoiceKind.INVOICE ? "invoice issued" : "credit note issued";
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, BusinessClock.SHOP_ZONE);
    }
}
