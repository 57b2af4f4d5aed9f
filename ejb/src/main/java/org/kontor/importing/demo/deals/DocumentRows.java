package org.kontor.importing.demo.deals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.kontor.importing.demo.load.Cargo;
import org.kontor.importing.demo.load.CopyTable;
import org.kontor.invoicing.InvoiceKind;
import org.kontor.invoicing.InvoiceNumber;
import org.kontor.invoicing.InvoiceSnapshot;
import org.kontor.shared.Address;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Money;

/** Writes the invoices of deals as they were issued; the paper is drawn from the snapshot when somebody asks for it. */
final class DocumentRows {

    private static final String SERIES = "INV";
    private static final Locale LOCALE = Locale.forLanguageTag("en-DE");

    private final Terms terms;
    private final MessageDigest sha256 = sha256();
    private final CopyTable documents;
    private final CopyTable lines;

    DocumentRows(Cargo cargo, Terms terms) {
        this.terms = terms;
        documents = cargo.table("invoice", "id", "kind", "series", "year", "no", "number", "order_number",
                "shipment_number", "currency", "net_minor", "tax_minor", "gross_minor", "issued_on", "issued_at",
                        "snapshot",
                "snapshot_hash");
        lines = cargo.table("invoice_line", "id", "invoice_id", "kind", "line_kind", "order_line_id", "shipment_id",
                "position", "quantity", "gross_minor", "net_minor", "tax_minor", "tax_category", "tax_percentage");
    }

    static String numberOf(Deal deal) {
        return String.format(Locale.ROOT, "%s-%04d-%06d", SERIES, deal.billed().year(), deal.billed().no());
    }

    /** Writes the document and gives back what it says. */
    InvoiceSnapshot add(Deal deal) {
        var charged = deal.lines().stream().filter(line -> line.priced().line().isPositive()).toList();
        var says = snapshot(deal, charged);
        var json = says.toJson();
        var billed = deal.billed();
        documents.row(billed.id(), InvoiceKind.INVOICE, SERIES, billed.year(), billed.no(), says.number(),
                deal.number(),
                deal.sent().number(), says.currency(), says.net().minor(), says.tax().minor(), says.gross().minor(),
                says.issuedOn(), deal.moments().invoiced(), json,
                HexFormat.of().formatHex(sha256.digest(json.getBytes(StandardCharsets.UTF_8))));
        for (var i = 0; i < charged.size(); i++) {
            var line = says.lines().get(i);
            lines.row(billed.firstLineId() + i, billed.id(), InvoiceKind.INVOICE, line.kind(), charged.get(i).id(),
                    deal.sent().id(), i + 1, line.quantity(), line.gross().minor(), line.net().minor(),
                            line.tax().minor(),
                    line.category(), line.percentage().plain());
        }
        return says;
    }

    private InvoiceSnapshot snapshot(Deal deal, List<Deal.DealLine> charged) {
        var person = deal.person();
        var address = new Address(person.name(), null, person.street(), null, person.postcode(), person.city(),
                Terms.COUNTRY);
        var when = deal.moments();
        var brand = deal.paid().brand();
        return new InvoiceSnapshot(InvoiceKind.INVOICE, InvoiceNumber.parse(numberOf(deal)), when.shippedOn(), LOCALE,
                terms.seller(), new InvoiceSnapshot.Buyer(null, address, person.email()), deal.number(),
                        when.placedOn(),
                new InvoiceSnapshot.Delivery(deal.sent().number(), when.shippedOn(), address), null, Terms.CURRENCY,
                charged.stream().map(line -> line(deal, line)).toList(),
                new InvoiceSnapshot.Payment("CARD", brand.substring(0, 1).toUpperCase(Locale.ROOT) + brand.substring(1)
                        + " ···· " + deal.paid().lastFour(), when.captured().atZone(BusinessClock.SHOP_ZONE)
                        .toLocalDate()));
    }

    private static InvoiceSnapshot.Line line(Deal deal, Deal.DealLine line) {
        var priced = line.priced();
        var article = line.article();
        return new InvoiceSnapshot.Line(
                article == null ? InvoiceSnapshot.LineKind.DELIVERY : InvoiceSnapshot.LineKind.ITEM, priced.code(),
                article == null ? deal.delivery().name() : article.name(), article == null ? null : article.option(),
                priced.quantity(), priced.unit(), Money.zero(Terms.CURRENCY), priced.line(),
                priced.line().minus(priced.tax()), priced.tax(), priced.taxCategory(), priced.taxPercentage());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
