package org.kontor.invoicing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.kontor.shared.Address;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Percentage;
import org.kontor.shared.TaxCategory;
import org.kontor.shared.TaxTreatment;

/**
 * All that an invoice or a credit note says, frozen when it is issued: the document on paper and the structured one are
 * both drawn from it, and from nothing else. Amounts are positive in both kinds. Prices include tax, as they were
 * agreed; each line also carries the net and the tax that belong to it, and every total is a sum of lines.
 *
 * @param delivery what was delivered and when; null in a credit note
 * @param credited the invoice that a credit note takes back, or whose place an invoice takes; null in every other one
 * @param supplyTax whose tax it is, or why there is none
 */
public record InvoiceSnapshot(InvoiceKind kind, InvoiceNumber number, LocalDate issuedOn, Locale locale, Seller seller,
                              Buyer buyer, OrderNumber order, LocalDate orderedOn, Delivery delivery,
                              Credited credited, String currency, List<Line> lines, Payment payment,
                              SupplyTax supplyTax) {

    public InvoiceSnapshot {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(number);
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a document has at least one line: " + number);
        }
        if ((kind == InvoiceKind.CREDIT_NOTE) != (delivery == null) || delivery == null && credited == null) {
            throw new IllegalArgumentException("an invoice names a delivery, a credit note an invoice: " + number);
        }
        if (delivery != null && credited != null && credited.refund() != null) {
            throw new IllegalArgumentException("an invoice belongs to no refund: " + number);
        }
        var expected = currency;
        if (lines.stream().anyMatch(line -> !line.gross().currency().equals(expected))) {
            throw new IllegalArgumentException("a document has one currency: " + number);
        }
    }

    /**
     * Who sells: the letterhead of § 14 UStG and § 35a GmbHG, and the account for transfers. What a seller does not
     * have is null.
     *
     * @param note a text of the seller's own at the end of the document
     */
    public record Seller(String brand, Address address, String vatId, String taxNumber, String register,
                         String directors, String email, String phone, String website, String bank, String iban,
                         String bic, String note) {
    }

    /** A document that bears the tax of the seller's own country. */
    public InvoiceSnapshot(InvoiceKind kind, InvoiceNumber number, LocalDate issuedOn, Locale locale, Seller seller,
            Buyer buyer, OrderNumber order, LocalDate orderedOn, Delivery delivery, Credited credited, String currency,
            List<Line> lines, Payment payment) {
        this(kind, number, issuedOn, locale, seller, buyer, order, orderedOn, delivery, credited, currency, lines,
                payment, new SupplyTax(TaxTreatment.DOMESTIC, seller.address().country()));
    }

    /** Who buys; the address that was agreed for the bill, and the VAT id of a business, else null. */
    public record Buyer(String customerNumber, Address address, String email, String vatId) {

        public Buyer(String customerNumber, Address address, String email) {
            this(customerNumber, address, email, null);
        }
    }

    /** The parcel that the invoice is for; the day of supply (BT-72) is the day it left the house. */
    public record Delivery(String shipment, LocalDate suppliedOn, Address to) {
    }

    /**
     * The invoices that a credit note takes back in part or whole, the refund it belongs to, and why; or the one invoice
     * that was wrong, in both documents that correct it.
     *
     * @param refund   null in a correction: its money goes back for all its documents together
     * @param supplied the parcel of the newest of them; null in older documents
     */
    public record Credited(List<InvoiceNumber> invoices, LocalDate invoicedOn, String refund, String reason,
                           Delivery supplied) {

        public Credited(List<InvoiceNumber> invoices, LocalDate invoicedOn, String refund, String reason) {
            this(invoices, invoicedOn, refund, reason, null);
        }

        public Credited {
            invoices = List.copyOf(invoices);
        }
    }

    /** Goods, the delivery fee, or that of the way to pay. */
    public enum LineKind { ITEM, DELIVERY, FEE }

    /**
     * One position: unit price, discount and gross include tax; gross = net + tax.
     *
     * @param option    colour, size and the like; null when there is none
     * @param promotion what the discount was given for; null when there is none
     */
    public record Line(LineKind kind, String sku, String name, String option, int quantity, Money unit, Money discount,
                       Money gross, Money net, Money tax, TaxCategory category, Percentage percentage,
                       String promotion) {

        public Line(LineKind kind, String sku, String name, String option, int quantity, Money unit, Money discount,
                Money gross, Money net, Money tax, TaxCategory category, Percentage percentage) {
            this(kind, sku, name, option, quantity, unit, discount, gross, net, tax, category, percentage, null);
        }

        public Line {
            if (quantity < 1 || gross.isNegative() || net.isNegative() || tax.isNegative() || discount.isNegative()) {
                throw new IllegalArgumentException("quantity or amount out of range: " + sku);
            }
            if (!gross.equals(net.plus(tax)) || !gross.equals(unit.times(quantity).minus(discount))) {
                throw new IllegalArgumentException("the line does not add up: " + sku);
            }
        }
    }

    /**
     * How the amount was settled.
     *
     * @param means  what it was paid with, such as CARD or TRANSFER
     * @param label  words for people, such as "Visa ending in 4242"; null when unknown
     * @param settledOn the day the money moved; null while it is owed
     * @param dueOn   the last day to pay it, where days were agreed on; else null
     * @param reference what is to be written on the transfer in place of the document's number; null: that
     * @param open    what is still to be paid where a part came before; null: all, until it is settled
     */
    public record Payment(String means, String label, LocalDate settledOn, LocalDate dueOn, String reference, Money open) {

        public Payment(String means, String label, LocalDate settledOn, LocalDate dueOn, String reference) {
            this(means, label, settledOn, dueOn, reference, null);
        }

        /** What the carrier collects, or has collected: so much is open. */
        static Payment atDoor(Money open, LocalDate settledOn) {
            return new Payment("COD", null, settledOn, null, null, open.isPositive() ? open : null);
        }

        /** The credit note of a correction: what was paid counts for the new invoice, and so much goes back. */
        static Payment offset(Money back) {
            return new Payment("OFFSET", null, null, null, null, back);
        }

        public Payment(String means, String label, LocalDate settledOn) {
            this(means, label, settledOn, null, null);
        }

        boolean settled() {
            return settledOn != null;
        }
    }

    /** The amounts by rate of tax, highest rate first. */
    public List<TaxedAmount> taxes() {
        var byRate = new LinkedHashMap<List<Object>, TaxedAmount>();
        for (var line : lines) {
            byRate.merge(List.of(line.category(), line.percentage()),
                    new TaxedAmount(line.category(), line.percentage(), line.net().minor(), line.tax().minor()),
                    (sum, one) -> sum.plus(one.netMinor(), one.taxMinor()));
        }
        var taxes = new ArrayList<>(byRate.values());
        taxes.sort(Comparator.comparing(TaxedAmount::percentage).reversed().thenComparing(TaxedAmount::category));
        return List.copyOf(taxes);
    }

    /** The amounts by percentage, highest first: categories that a country taxes alike are one. */
    public List<TaxedAmount> breakdown() {
        var byPercentage = new LinkedHashMap<Percentage, TaxedAmount>();
        taxes().forEach(one -> byPercentage.merge(one.percentage(), one,
                (sum, more) -> sum.plus(more.netMinor(), more.taxMinor())));
        return List.copyOf(byPercentage.values());
    }

    public Money net() {
        return Money.sum(currency, lines.stream().map(Line::net).toList());
    }

    public Money tax() {
        return Money.sum(currency, lines.stream().map(Line::tax).toList());
    }

    public Money gross() {
        return Money.sum(currency, lines.stream().map(Line::gross).toList());
    }

    /** What is still to be paid when the document is issued. */
    public Money due() {
        if (payment.settled()) {
            return Money.zero(currency);
        }
        return payment.open() == null ? gross() : payment.open().min(gross());
    }

    /** The parcel that is charged, or taken back. */
    Optional<Delivery> parcel() {
        return supplied().or(() -> takesBack().map(Credited::supplied));
    }

    Optional<Delivery> supplied() {
        return Optional.ofNullable(delivery);
    }

    Optional<Credited> takesBack() {
        return Optional.ofNullable(credited);
    }

    /** Whether it is one of the two documents that correct an invoice. */
    boolean isCorrection() {
        return credited != null && credited.refund() == null;
    }

    /** The stored form: always the same text for the same document, so that its hash can be checked. */
    public String toJson() {
        return SnapshotJson.write(this);
    }

    public static InvoiceSnapshot parse(String json) {
        return SnapshotJson.read(json);
    }
}
