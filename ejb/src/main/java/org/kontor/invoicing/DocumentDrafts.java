package org.kontor.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kontor.invoicing.InvoiceSnapshot.Buyer;
import org.kontor.invoicing.InvoiceSnapshot.Credited;
import org.kontor.invoicing.InvoiceSnapshot.Delivery;
import org.kontor.invoicing.InvoiceSnapshot.Line;
import org.kontor.invoicing.InvoiceSnapshot.LineKind;
import org.kontor.market.Markets;
import org.kontor.ordering.LineDiscount;
import org.kontor.ordering.OrderLineView;
import org.kontor.ordering.OrderTax;
import org.kontor.ordering.OrderView;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;
import org.kontor.shared.TaxTreatment;

/** Words a document from an order, what was billed of it so far, and how it was paid. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DocumentDrafts {

    @Inject
    private Sellers sellers;

    @Inject
    private Markets markets;

    @Inject
    private Settlements settlements;

    /**
     * The lines of an invoice for a parcel; with the first parcel of a consignment comes its delivery fee, with the first
     * of all that of the way to pay.
     */
    public List<BilledLine> parcelLines(OrderBilling billing, IssueInvoice wish) {
        var words = new DocumentWords(locale());
        var lines = new ArrayList<BilledLine>();
        for (var line : billing.lines()) {
            var of = line.line();
            var units = wish.units().getOrDefault(of.id(), 0);
            if (of.isItem() && units > 0) {
                lines.add(new BilledLine(of.id(), wish.shipmentId(), goods(of, units, line.billable())));
            }
        }
        for (var line : billing.lines()) {
            if (isFee(line.line(), wish.consignment()) && line.pieces() == 0 && line.billable().gross().isPositive()) {
                lines.add(new BilledLine(line.line().id(), wish.shipmentId(), fee(line.line(), line.billable(), words)));
            }
        }
        return lines;
    }

    /** What is for no consignment is charged with the first parcel of any. */
    private static boolean isFee(OrderLineView line, int consignment) {
        return !line.isItem() && (line.consignment() == 0 || line.consignment() == consignment);
    }

    private static Line goods(OrderLineView of, int units, LineBalance billable) {
        var listed = of.unit().times(units);
        var share = billable.share(units);
        var kept = billable.share(share.gross().min(listed));
        return line(of, of.name(), of.optionLabel(), units, of.unit(), listed.minus(kept.gross()), kept,
                of.taxPercentage());
    }

    private static Line fee(OrderLineView of, LineBalance billable, DocumentWords words) {
        var share = billable.share(billable.gross());
        return line(of, name(of, words), null, 1, share.gross(), Money.zero(share.gross().currency()), share,
                of.taxPercentage());
    }

    private static String name(OrderLineView of, DocumentWords words) {
        return LineKind.valueOf(of.kind().name()) == LineKind.FEE ? words.say("fee." + of.sku()) : of.name();
    }

    private static Line line(OrderLineView of, String name, String option, int quantity, Money unit, Money discount,
                             LineBalance.Share share, Percentage rate) {
        return new Line(LineKind.valueOf(of.kind().name()), of.sku(), name, option, quantity, unit, discount,
                share.gross(), share.net(),
                share.tax(), of.taxCategory(), rate, discount.isPositive() ? promotions(of) : null);
    }

    private static String promotions(OrderLineView of) {
        return of.discounts().isEmpty() ? null
                : of.discounts().stream().map(LineDiscount::label).collect(Collectors.joining(", "));
    }

    /** The lines of a credit note; no line takes back more than was invoiced, and empty ones are left out. */
    public List<BilledLine> creditLines(OrderBilling billing, CreditRefund refund) {
        var words = new DocumentWords(locale());
        var lines = new ArrayList<BilledLine>();
        for (var wish : refund.lines()) {
            var line = billing.line(wish.orderLineId());
            var amount = wish.amount().min(line.creditable().gross());
            if (amount.isPositive()) {
                lines.add(new BilledLine(wish.orderLineId(), null, part(line.line(), wish.quantity(),
                        line.creditable().share(amount), rate(line), "credit.reduction", words)));
            }
        }
        return lines;
    }

    private static Percentage rate(LineBilling line) {
        return line.untaxed() ? Percentage.ZERO : line.line().taxPercentage();
    }

    /**
     * Corrects the invoices of an order that turned out to be exempt: takes back what is left of each, and charges its
     * net without tax.
     */
    public List<Correction> corrections(OrderBilling billing, List<Invoice> invoices) {
        var words = new DocumentWords(locale());
        var corrections = invoices.stream().map(Correction::of).toList();
        for (var line : billing.lines()) {
            var shares = line.creditable().among(corrections.stream().map(each -> each.charged(line.line().id())
                    .map(billed -> new LineBalance.Share(billed.says().gross(), billed.says().tax()))
                    .orElse(line.none())).toList());
            for (var each = 0; each < shares.size(); each++) {
                correct(corrections.get(each), line.line(), shares.get(each), words);
            }
        }
        return corrections.stream().filter(each -> !each.back().isEmpty()).toList();
    }

    private static void correct(Correction correction, OrderLineView of, LineBalance.Share left, DocumentWords words) {
        if (!left.gross().isPositive()) {
            return;
        }
        var was = correction.charged(of.id()).orElseThrow().says();
        var isWhole = left.gross().equals(was.gross()) && left.tax().equals(was.tax());
        var pieces = isWhole ? was.quantity() : 0;
        correction.back().add(new BilledLine(of.id(), null, isWhole ? was
                : part(of, 0, left, was.percentage(), "credit.rest", words)));
        correction.anew().add(new BilledLine(of.id(), null, part(of, pieces, left.untaxed(), Percentage.ZERO,
                "credit.rest", words)));
    }

    private static Line part(OrderLineView of, int pieces, LineBalance.Share share, Percentage rate, String without,
                             DocumentWords words) {
        var name = name(of, words);
        var none = Money.zero(share.gross().currency());
        var each = pieces == 0 ? share.gross() : share.gross().allocate(Collections.nCopies(pieces, 1L)).get(0);
        if (pieces > 0 && each.times(pieces).equals(share.gross())) {
            return line(of, name, of.optionLabel(), pieces, each, none, share, rate);
        }
        var what = pieces == 0 ? words.say(without) : words.say("credit.pieces", pieces);
        return line(of, name, what, 1, share.gross(), none, share, rate);
    }

    public InvoiceSnapshot invoice(OrderView order, IssueInvoice wish, IssuedNumber issued, List<BilledLine> lines) {
        return document(order, issued, lines, new Delivery(wish.shipmentNumber(), wish.shippedOn(),
                order.consignment(wish.consignment()).orElseThrow().shipTo()), null,
                settlements.ofParcel(order.number(), wish.shipmentNumber(), issued.issuedOn(), zone(), locale()),
                supplyTax(order.taxed()));
    }

    public InvoiceSnapshot creditNote(OrderView order, CreditRefund refund, IssuedNumber issued, List<BilledLine> lines,
                                      List<Invoice> invoices) {
        var newest = invoices.get(0);
        return document(order, issued, lines, null,
                new Credited(invoices.stream().map(Invoice::number).toList(), newest.issuedOn(), refund.refund(),
                        refund.reason(), newest.says().parcel().orElse(null)),
                settlements.ofRefund(order.number(), refund.refund(), zone(), locale()),
                newest.isCorrection() ? exempt(order) : supplyTax(order.taxed()));
    }

    /** The credit note of a correction: what was paid counts for the new invoice, but for the tax. */
    public InvoiceSnapshot takeBack(OrderView order, Correction correction, IssuedNumber issued) {
        var back = correction.back();
        return document(order, issued, back, null, corrected(order, correction.wrong()), InvoiceSnapshot.Payment.offset(
                Money.sum(order.currency(), back.stream().map(line -> line.says().tax()).toList())),
                supplyTax(order.taxed()));
    }

    /** The invoice without tax that takes the place of the one that was wrong. */
    public InvoiceSnapshot anew(OrderView order, Correction correction, IssuedNumber issued) {
        var delivery = correction.wrong().says().delivery();
        return document(order, issued, correction.anew(), delivery, corrected(order, correction.wrong()),
                settlements.ofParcel(order.number(), delivery.shipment(), issued.issuedOn(), zone(), locale()),
                exempt(order));
    }

    private Credited corrected(OrderView order, Invoice wrong) {
        return new Credited(List.of(wrong.number()), wrong.issuedOn(), null,
                new DocumentWords(locale()).say("correction", order.taxed().vatId()), wrong.says().delivery());
    }

    /** A supply to a business in another member state, whichever tax it was charged by mistake. */
    private static SupplyTax exempt(OrderView order) {
        var isAbroad = order.taxed().treatment() == TaxTreatment.DESTINATION;
        return new SupplyTax(TaxTreatment.REVERSE_CHARGE, isAbroad ? order.taxed().country() : order.shipTo().country(),
                order.taxed().territory(), null);
    }

    private InvoiceSnapshot document(OrderView order, IssuedNumber issued, List<BilledLine> lines, Delivery delivery,
                                     Credited credited, InvoiceSnapshot.Payment payment, SupplyTax tax) {
        return new InvoiceSnapshot(issued.kind(), issued.number(), issued.issuedOn(), locale(),
                sellers.forDocuments(), buyer(order),
                order.number(), orderedOn(order), delivery, credited, order.currency(),
                lines.stream().map(BilledLine::says).toList(), payment,
                tax.with(home(order, lines)));
    }

    /** By the rate of the day of the order, which it keeps: its credit notes take back what its invoices said. */
    private HomeTax home(OrderView order, List<BilledLine> lines) {
        var rate = order.taxed().homeRate();
        var tax = Money.sum(order.currency(), lines.stream().map(line -> line.says().tax()).toList());
        return rate == null || !tax.isPositive() ? null : new HomeTax(markets.atHome(tax, rate), rate);
    }

    private static SupplyTax supplyTax(OrderTax taxed) {
        return new SupplyTax(taxed.treatment(), taxed.country(), taxed.territory(),
                taxed.treatment() == TaxTreatment.EXEMPT ? taxed.exemption().number() : null);
    }

    private static Buyer buyer(OrderView order) {
        var vatId = order.taxed().vatId();
        return new Buyer(null, order.billingAddress(), order.email().value(), vatId == null ? null : vatId.value());
    }

    private static LocalDate orderedOn(OrderView order) {
        return order.businessDate();
    }

    private Locale locale() {
        return markets.home().locale();
    }

    private ZoneId zone() {
        return markets.home().zone();
    }
}
