package org.kontor.accounting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontor.banking.ReceiptAssigned;
import org.kontor.banking.ReceiptParked;
import org.kontor.banking.ReceiptReturned;
import org.kontor.banking.RemittanceWaived;
import org.kontor.giftcard.CardOrigin;
import org.kontor.giftcard.GiftCardExpired;
import org.kontor.giftcard.GiftCardIssued;
import org.kontor.giftcard.GiftCardRevoked;
import org.kontor.invoicing.InvoiceIssued;
import org.kontor.invoicing.InvoiceKind;
import org.kontor.invoicing.SupplyTax;
import org.kontor.invoicing.TaxedAmount;
import org.kontor.ledger.RecordEntry;
import org.kontor.payment.PaymentCaptured;
import org.kontor.payment.PaymentRefundBounced;
import org.kontor.payment.PaymentRefunded;
import org.kontor.reconciliation.PayoutSettled;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Percentage;
import org.kontor.shared.TaxCategory;
import org.kontor.shared.TaxTreatment;

/** The worked examples of docs/accounting.md, line by line. */
class PostingRulesTest {

    private static final SupplyTax HOME = new SupplyTax(TaxTreatment.DOMESTIC, "DE");

    private static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static Money eur(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    private static List<String> lines(RecordEntry entry) {
        return entry.lines().stream().map(line -> line.side() + " " + line.account().code() + " " + line.amount())
                .toList();
    }

    @Test
    void booksACaptureAsOwedByTheProviderAndPaidByTheCustomer() {
        var entry = PostingRules.captured(new PaymentCaptured(UUID.randomUUID(), NOON, "20016", 7,
                "payment:20016:1:12390", "stripe", eur(12390)));

        assertEquals("capture:payment:20016:1:12390", entry.reference());
        assertEquals("20016", entry.subject());
        assertEquals(DAY, entry.businessDate());
        assertEquals(List.of("DEBIT gateway_receivable 12390 EUR", "CREDIT customer_receivable 12390 EUR"),
                lines(entry));
    }

    @Test
    void booksWhatACarrierKeepsOfTheMoneyFromTheDoorAsItsFee() {
        var entry = PostingRules.kept(new RemittanceWaived(UUID.randomUUID(), NOON, OrderNumber.of(20016), "S5001", eur(290)));

        assertEquals("carrier-fee:S5001", entry.reference());
        assertEquals(List.of("DEBIT carrier_fee 290 EUR", "CREDIT carrier_receivable 290 EUR"), lines(entry));
    }

    @Test
    void booksARefundAsTheMirrorOfACapture() {
        var entry = PostingRules.refunded(
                new PaymentRefunded(UUID.randomUUID(), NOON, "20016", 7, "refund:R7001", "R7001", "stripe", eur(4990)));

        assertEquals("refund:refund:R7001", entry.reference());
        assertEquals(List.of("DEBIT customer_receivable 4990 EUR", "CREDIT gateway_receivable 4990 EUR"), lines(entry));
    }

    @Test
    void booksARefundThatCameBackAsOwedToTheCustomerAgain() {
        var entry = PostingRules.bounced(new PaymentRefundBounced(UUID.randomUUID(), NOON, "20016", 7,
                "refund:R7001.bounced", "R7001", "stripe", eur(4990)));

        assertEquals("refund:refund:R7001.bounced", entry.reference());
        assertEquals("20016", entry.subject());
        assertEquals(List.of("DEBIT gateway_receivable 4990 EUR", "CREDIT customer_receivable 4990 EUR"), lines(entry));
    }

    @Test
    void booksAGiftCardAsOwedFromItsSaleToItsEnd() {
        var sold = PostingRules.issued(new GiftCardIssued(UUID.randomUUID(), NOON, "GC1", CardOrigin.SOLD, "20016",
                eur(5000)));
        assertEquals("giftcard-issued:GC1", sold.reference());
        assertEquals("20016", sold.subject());
        assertEquals(List.of("DEBIT customer_receivable 5000 EUR", "CREDIT gift_card_liability 5000 EUR"), lines(sold));
        assertEquals(List.of("DEBIT gift_card_liability 5000 EUR", "CREDIT customer_receivable 5000 EUR"),
                lines(PostingRules.captured(new PaymentCaptured(UUID.randomUUID(), NOON, "20016", 7, "k:5000",
                        "giftcard", eur(5000)))));
        assertEquals(List.of("DEBIT customer_receivable 5000 EUR", "CREDIT gift_card_liability 5000 EUR"),
                lines(PostingRules.refunded(new PaymentRefunded(UUID.randomUUID(), NOON, "20016", 7, "refund:R1", "R1",
                        "giftcard", eur(5000)))));
        var revoked = PostingRules.withdrawn(new GiftCardRevoked(UUID.randomUUID(), NOON, "R1:2:GC1", "20016", eur(5000)));
        assertEquals("giftcard-withdrawn:R1:2:GC1", revoked.reference());
        assertEquals("20016", revoked.subject());
        assertEquals(List.of("DEBIT gift_card_liability 5000 EUR", "CREDIT customer_receivable 5000 EUR"),
                lines(revoked));
        var expired = PostingRules.expired(new GiftCardExpired(UUID.randomUUID(), NOON, "GC1", DAY, eur(700)));
        assertEquals("giftcard-expired:GC1:" + DAY, expired.reference());
        assertEquals(List.of("DEBIT gift_card_liability 700 EUR", "CREDIT gift_card_breakage 700 EUR"), lines(expired));
    }

    @Test
    void booksCreditThatWasGivenAsGoodwillAndARefundOnACardOnce() {
        assertEquals(List.of("DEBIT goodwill 5000 EUR", "CREDIT gift_card_liability 5000 EUR"),
                lines(PostingRules.issued(new GiftCardIssued(UUID.randomUUID(), NOON, "GC1", CardOrigin.CREDIT, null,
                        eur(5000)))));
        assertEquals(List.of(), lines(PostingRules.issued(new GiftCardIssued(UUID.randomUUID(), NOON, "GC2",
                CardOrigin.REFUND, "20016", eur(5000)))));
    }

    @Test
    void booksATransferOnTheBankItself() {
        assertEquals(List.of("DEBIT bank 12390 EUR", "CREDIT customer_receivable 12390 EUR"),
                lines(PostingRules.captured(new PaymentCaptured(UUID.randomUUID(), NOON, "20016", 7, "k:12390",
                        "banktransfer", eur(12390)))));
        assertEquals(List.of("DEBIT customer_receivable 4990 EUR", "CREDIT bank 4990 EUR"),
                lines(PostingRules.refunded(new PaymentRefunded(UUID.randomUUID(), NOON, "20016", 7, "k", "R7001",
                        "banktransfer", eur(4990)))));
    }

    @Test
    void parksMoneyOfWhichNobodyKnowsWhatItIsFor() {
        assertEquals(List.of("DEBIT bank 5000 EUR", "CREDIT unmatched_receipts 5000 EUR"),
                lines(PostingRules.parked(new ReceiptParked(UUID.randomUUID(), NOON, "B9001", eur(5000)))));
        assertEquals(List.of("DEBIT unmatched_receipts 5000 EUR", "CREDIT bank 5000 EUR"),
                lines(PostingRules.assigned(new ReceiptAssigned(UUID.randomUUID(), NOON, "B9001", eur(5000)))));
        assertEquals(List.of("DEBIT unmatched_receipts 5000 EUR", "CREDIT bank 5000 EUR"),
                lines(PostingRules.returned(new ReceiptReturned(UUID.randomUUID(), NOON, "B9001", eur(5000)))));
    }

    @Test
    void countsTheBusinessDayInTheZoneOfTheShop() {
        var beforeMidnightInLondon = Instant.parse("2026-11-23T23:30:00Z");

        var entry = PostingRules.captured(new PaymentCaptured(UUID.randomUUID(), beforeMidnightInLondon, "20016", 7,
                "k:1", "stripe", eur(1)));

        assertEquals(DAY.plusDays(1), entry.businessDate());
    }

    private static InvoiceIssued document(InvoiceKind kind, TaxedAmount... amounts) {
        return new InvoiceIssued(UUID.randomUUID(), NOON, "INV-2026-000001", kind, "20016", DAY, "EUR",
                List.of(amounts), HOME);
    }

    private static InvoiceIssued abroad(TaxTreatment treatment, String country, TaxedAmount... amounts) {
        return new InvoiceIssued(UUID.randomUUID(), NOON, "INV-2026-000002", InvoiceKind.INVOICE, "20017", DAY, "EUR",
                List.of(amounts), new SupplyTax(treatment, country));
    }

    @Test
    void booksTheTaxOfAnotherMemberStateOnAccountsOfItsOwn() {
        var entry = PostingRules.invoiced(abroad(TaxTreatment.DESTINATION, "FR",
                new TaxedAmount(TaxCategory.STANDARD, Percentage.parse("20"), 10000, 2000),
                new TaxedAmount(TaxCategory.REDUCED, Percentage.parse("5.5"), 1000, 55)));

        assertEquals(List.of("DEBIT customer_receivable 12000 EUR", "CREDIT sales_fr_standard_20 10000 EUR",
                "CREDIT vat_payable_fr_20 2000 EUR", "DEBIT customer_receivable 1055 EUR",
                "CREDIT sales_fr_reduced_5_5 1000 EUR", "CREDIT vat_payable_fr_5_5 55 EUR"), lines(entry));
    }

    @Test
    void booksExemptSalesWithoutTax() {
        var exempt = new TaxedAmount(TaxCategory.STANDARD, Percentage.ZERO, 10000, 0);

        assertEquals(List.of("DEBIT customer_receivable 10000 EUR", "CREDIT sales_intra_eu 10000 EUR"),
                lines(PostingRules.invoiced(abroad(TaxTreatment.REVERSE_CHARGE, "FR", exempt))));
        assertEquals(List.of("DEBIT customer_receivable 10000 EUR", "CREDIT sales_export 10000 EUR"),
                lines(PostingRules.invoiced(abroad(TaxTreatment.EXPORT, "CH", exempt))));
        assertEquals(List.of("DEBIT customer_receivable 10000 EUR", "CREDIT sales_certificate_de 10000 EUR"),
                lines(PostingRules.invoiced(abroad(TaxTreatment.EXEMPT, "DE", exempt))));
    }

    @Test
    void booksAnInvoicePerRateOfTax() {
        var entry = PostingRules.invoiced(document(InvoiceKind.INVOICE,
                new TaxedAmount(TaxCategory.STANDARD, Percentage.parse("19"), 10000, 1900),
                new TaxedAmount(TaxCategory.REDUCED, Percentage.parse("7"), 458, 32)));

        assertEquals("invoice:INV-2026-000001", entry.reference());
        assertEquals(List.of("DEBIT customer_receivable 11900 EUR", "CREDIT sales_standard_19 10000 EUR",
                "CREDIT vat_payable_19 1900 EUR",
                "DEBIT customer_receivable 490 EUR", "CREDIT sales_reduced_7 458 EUR", "CREDIT vat_payable_7 32 EUR"),
                        lines(entry));
    }

    @Test
    void booksACreditNoteAsTheMirrorOfAnInvoice() {
        var entry = PostingRules.invoiced(document(InvoiceKind.CREDIT_NOTE,
                new TaxedAmount(TaxCategory.STANDARD, Percentage.parse("19"), 4193, 797)));

        assertEquals(List.of("CREDIT customer_receivable 4990 EUR", "DEBIT sales_standard_19 4193 EUR",
                "DEBIT vat_payable_19 797 EUR"),
                lines(entry));
    }

    @Test
    void opensOneAccountPerRateEvenForBrokenRates() {
        assertEquals("sales_reduced_5_5", Chart.sales(HOME, TaxCategory.REDUCED, Percentage.parse("5.5")).code());
        assertEquals("vat_payable_0", Chart.vatPayable(HOME, Percentage.parse("0")).code());
    }

    @Test
    void booksNothingForADocumentOfNothing() {
        var entry = PostingRules.invoiced(document(InvoiceKind.INVOICE,
                new TaxedAmount(TaxCategory.STANDARD, Percentage.parse("19"), 0, 0)));

        assertEquals(List.of(), lines(entry));
    }

    private static PayoutSettled payout(long gross, long fee) {
        return new PayoutSettled(UUID.randomUUID(), NOON, "stripe", "po_1", DAY, eur(gross), eur(fee),
                eur(gross - fee));
    }

    @Test
    void booksAPayoutAsMoneyOnItsWayAndAFee() {
        assertEquals(List.of("DEBIT payout_in_transit 7190 EUR", "DEBIT gateway_fee 210 EUR",
                "CREDIT gateway_receivable 7400 EUR"),
                lines(PostingRules.paidOut(payout(7400, 210))));
    }

    @Test
    void booksAPayoutBelowZeroTheOtherWayRound() {
        assertEquals(List.of("CREDIT payout_in_transit 5010 EUR", "DEBIT gateway_fee 10 EUR",
                "DEBIT gateway_receivable 5000 EUR"),
                lines(PostingRules.paidOut(payout(-5000, 10))));
    }
}
