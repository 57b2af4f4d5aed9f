package org.kontor.invoicing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.kontor.fulfilment.Collection;
import org.kontor.invoicing.InvoiceSnapshot.Buyer;
import org.kontor.invoicing.InvoiceSnapshot.Credited;
import org.kontor.invoicing.InvoiceSnapshot.Delivery;
import org.kontor.invoicing.InvoiceSnapshot.Line;
import org.kontor.invoicing.InvoiceSnapshot.LineKind;
import org.kontor.invoicing.InvoiceSnapshot.Payment;
import org.kontor.invoicing.InvoiceSnapshot.Seller;
import org.kontor.shared.Address;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Percentage;
import org.kontor.shared.TaxCategory;
import org.kontor.shared.TaxTreatment;

/** Documents for tests: one that a designer looks at, and as many random ones as wanted. */
final class Samples {

    private static final String EUR = "EUR";
    private static final Locale LOCALE = Locale.forLanguageTag("en-DE");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Percentage STANDARD = Percentage.parse("19");
    private static final Percentage REDUCED = Percentage.parse("7");
    private static final String[] NAMES = {"Oak stool Runa", "Pendant lamp Søl & Måne", "Kochbuch „Süßes“ <2nd ed.>",
        "Linen cushion", "Tea towel, set of three", "Bücherregal Größe L", "Κεραμικό μπολ", "Чайник Снег"};

    private Samples() {
    }

    static Seller seller() {
        return new Seller("Norrgate", new Address("Norrgate GmbH", null, "Speicherstraße 12", null, "20457", "Hamburg",
                "DE"), "DE136695976", "48/123/45678", "Amtsgericht Hamburg, HRB 154321",
                "Managing directors: Ida Lund, Jonas Berg", "service@norrgate.example", "+49 40 5550 1200",
                "norrgate.example", "Hanse Handelsbank", "DE89370400440532013000", "COBADEFFXXX",
                "Furniture with parts that wear: see the care label.");
    }

    static Buyer buyer() {
        return new Buyer("10042", new Address("Mara Lindqvist", null, "Lindenweg 4", "Hinterhaus", "10115", "Berlin",
                "DE"), "mara@example.org");
    }

    /** Three articles at two rates, a discount and the delivery fee, paid by card. */
    static InvoiceSnapshot invoice() {
        return invoice(List.of(
                line("NORR-STOOL-OAK", "Oak stool Runa", "Natural oak", 2, 12_900, 0, STANDARD),
                line("NORR-LAMP-02-SAND", "Pendant lamp Sol", "Sand, 45 cm", 1, 18_995, 1_900, STANDARD),
                line("NORR-BOOK-07", "Cooking with fire", null, 1, 3_400, 0, REDUCED),
                delivery(490, STANDARD)));
    }

    static InvoiceSnapshot invoice(List<Line> lines) {
        return new InvoiceSnapshot(InvoiceKind.INVOICE, InvoiceNumber.parse("INV-2026-000042"), DAY, LOCALE, seller(),
                buyer(), OrderNumber.of(2001), DAY.minusDays(2),
                new Delivery("5001", DAY.minusDays(1), buyer().address()), null, EUR, lines,
                new Payment("CARD", "Visa ending in 4242", DAY.minusDays(2)));
    }

    /** The same, of which a carrier collects so much, or has collected it. */
    static InvoiceSnapshot atDoor(Collection collect) {
        var paid = invoice();
        return new InvoiceSnapshot(paid.kind(), paid.number(), paid.issuedOn(), LOCALE, seller(), buyer(), paid.order(),
                paid.orderedOn(), paid.delivery(), null, EUR, paid.lines(), Settlements.atDoor(collect, ZoneOffset.UTC));
    }

    /** Two mugs that a promotion gave away; nobody paid anything. */
    static InvoiceSnapshot gift() {
        return new InvoiceSnapshot(InvoiceKind.INVOICE, InvoiceNumber.parse("INV-2026-000043"), DAY, LOCALE, seller(),
                buyer(), OrderNumber.of(2001), DAY.minusDays(2),
                new Delivery("5001", DAY.minusDays(1), buyer().address()), null, EUR,
                List.of(line("NORR-MUG-SAND", "Stoneware mug", "Sand", 2, 1_795, 3_590, STANDARD)),
                new Payment("OTHER", null, null));
    }

    static InvoiceSnapshot creditNote() {
        return creditNote(List.of(line("NORR-STOOL-OAK", "Oak stool Runa", "Natural oak", 1, 12_900, 0, STANDARD)));
    }

    static InvoiceSnapshot creditNote(List<Line> lines) {
        return new InvoiceSnapshot(InvoiceKind.CREDIT_NOTE, InvoiceNumber.parse("CN-2026-000007"), DAY, LOCALE,
                seller(),
                buyer(), OrderNumber.of(2001), DAY.minusDays(9), null,
                new Credited(List.of(InvoiceNumber.parse("INV-2026-000042")), DAY.minusDays(5), "7003",
                        "One stool came back"),
                EUR, lines, new Payment("CARD", "Visa ending in 4242", DAY));
    }

    /** Stools and a book to another country: taxed there, exempt for a business, or exported. */
    static InvoiceSnapshot abroad(TaxTreatment treatment, String country, String standard, String reduced) {
        return abroad(new SupplyTax(treatment, country), standard, reduced);
    }

    static InvoiceSnapshot abroad(SupplyTax supply, String standard, String reduced) {
        var treatment = supply.treatment();
        var country = supply.country().equals("XI") ? "GB" : supply.country();
        var home = invoice(List.of(at("NORR-STOOL-OAK", 25_800, TaxCategory.STANDARD, standard),
                at("NORR-BOOK-07", 3_403, TaxCategory.REDUCED, reduced)));
        var address = new Address("Ada Lund", "Lund SARL", "Rue de Rivoli 1", null, "75001", "Paris", country);
        return new InvoiceSnapshot(home.kind(), home.number(), DAY, LOCALE, seller(),
                new Buyer(null, address, "ada@example.org", treatment == TaxTreatment.REVERSE_CHARGE ? "FR40303265045"
                        : null), home.order(), home.orderedOn(), new Delivery("5001", DAY.minusDays(1), address), null,
                EUR, home.lines(), home.payment(), supply);
    }

    /** Takes the first line of an invoice to another country back. */
    static InvoiceSnapshot creditOf(InvoiceSnapshot invoice) {
        return new InvoiceSnapshot(InvoiceKind.CREDIT_NOTE, InvoiceNumber.parse("CN-2026-000008"), DAY, LOCALE,
                seller(), invoice.buyer(), invoice.order(), invoice.orderedOn(), null,
                new Credited(List.of(invoice.number()), invoice.issuedOn(), "7004", "One stool came back",
                        invoice.delivery()), EUR, invoice.lines().subList(0, 1), invoice.payment(),
                invoice.supplyTax());
    }

    /** The credit note of a correction: what was charged with tax is taken back whole, and the tax goes back. */
    static InvoiceSnapshot takenBack(InvoiceSnapshot wrong) {
        return new InvoiceSnapshot(InvoiceKind.CREDIT_NOTE, InvoiceNumber.parse("CN-2026-000009"), DAY, LOCALE,
                seller(), wrong.buyer(), wrong.order(), wrong.orderedOn(), null, correcting(wrong), EUR, wrong.lines(),
                Payment.offset(wrong.tax()), wrong.supplyTax());
    }

    /** The invoice that takes its place: its net, without tax. */
    static InvoiceSnapshot anew(InvoiceSnapshot wrong) {
        var lines = wrong.lines().stream().map(line -> new Line(line.kind(), line.sku(), line.name(), null, 1,
                line.net(), Money.zero(EUR), line.net(), line.net(), Money.zero(EUR), line.category(), Percentage.ZERO))
                .toList();
        return new InvoiceSnapshot(InvoiceKind.INVOICE, InvoiceNumber.parse("INV-2026-000044"), DAY, LOCALE, seller(),
                new Buyer(null, wrong.buyer().address(), wrong.buyer().email(), "FR40303265045"), wrong.order(),
                wrong.orderedOn(), wrong.delivery(), correcting(wrong), EUR, lines, wrong.payment(),
                new SupplyTax(TaxTreatment.REVERSE_CHARGE, "FR"));
    }

    private static Credited correcting(InvoiceSnapshot wrong) {
        return new Credited(List.of(wrong.number()), wrong.issuedOn(), null, "The VAT ID was confirmed later",
                wrong.delivery());
    }

    private static Line at(String sku, long gross, TaxCategory category, String percentage) {
        var rate = Percentage.parse(percentage);
        var amount = Money.ofMinor(gross, EUR);
        var tax = rate.includedIn(amount);
        return new Line(LineKind.ITEM, sku, "Article " + sku, null, 1, amount, Money.zero(EUR), amount,
                amount.minus(tax), tax, category, rate);
    }

    static Line line(String sku, String name, String option, int quantity, long unit, long discount, Percentage rate) {
        var gross = Money.ofMinor(quantity * unit - discount, EUR);
        var tax = rate.includedIn(gross);
        return new Line(LineKind.ITEM, sku, name, option, quantity, Money.ofMinor(unit, EUR),
                Money.ofMinor(discount, EUR),
                gross, gross.minus(tax), tax, rate.equals(STANDARD) ? TaxCategory.STANDARD : TaxCategory.REDUCED, rate);
    }

    private static Line delivery(long fee, Percentage rate) {
        var line = line("STANDARD", "Standard delivery", null, 1, fee, 0, rate);
        return new Line(LineKind.DELIVERY, line.sku(), line.name(), null, 1, line.unit(), line.discount(), line.gross(),
                line.net(), line.tax(), line.category(), line.percentage());
    }

    /**
     * A random invoice or credit note: 1 to 30 lines, up to 2,000 pieces, shares cut as parcels and refunds cut them.
     */
    static InvoiceSnapshot random(Random random) {
        var lines = new ArrayList<Line>();
        var count = 1 + random.nextInt(random.nextInt(10) == 0 ? 30 : 6);
        for (var index = 0; index < count; index++) {
            lines.add(part(random, index));
        }
        if (random.nextBoolean()) {
            lines.add(delivery(1 + random.nextInt(2_000), random.nextBoolean() ? STANDARD : REDUCED));
        }
        return random.nextInt(4) == 0 ? creditNote(lines) : invoice(lines);
    }

    private static Line part(Random random, int index) {
        var ordered = 1 + random.nextInt(random.nextInt(20) == 0 ? 2_000 : 12);
        var unit = random.nextInt(random.nextBoolean() ? 2_000 : 300_000);
        var discount = random.nextInt(3) == 0 ? (long) (random.nextDouble() * ordered * unit) : 0;
        var rate = random.nextInt(3) == 0 ? REDUCED : STANDARD;
        var whole = line("SKU-" + index, NAMES[random.nextInt(NAMES.length)], random.nextBoolean() ? null
                : "Sand, 45 cm",
                ordered, unit, discount, rate);
        var taken = 1 + random.nextInt(ordered);
        var share = new LineBalance(ordered, whole.gross(), whole.tax()).share(taken);
        var listed = whole.unit().times(taken);
        if (share.gross().compareTo(listed) > 0) {
            return whole;
        }
        return new Line(LineKind.ITEM, whole.sku(), whole.name(), whole.option(), taken, whole.unit(),
                listed.minus(share.gross()), share.gross(), share.net(), share.tax(), whole.category(), rate);
    }
}
