package org.kontor.invoicing;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kontor.invoicing.InvoiceSnapshot.Line;
import org.kontor.invoicing.InvoiceSnapshot.LineKind;
import org.kontor.shared.Address;
import org.kontor.shared.Money;
import org.kontor.shared.postal.AddressFormat;

/**
 * The page for people: fills the template {@code invoice.peb}, an A4 letter with the address where a window envelope
 * of DIN 5008 shows it. The particulars of § 14 (4) UStG are all on it. Every value is escaped by the template engine.
 */
final class InvoiceSheet {

    private static final PebbleTemplate TEMPLATE = template();

    private final InvoiceSnapshot invoice;
    private final DocumentWords words;

    private InvoiceSheet(InvoiceSnapshot invoice) {
        this.invoice = invoice;
        this.words = new DocumentWords(invoice.locale());
    }

    private static PebbleTemplate template() {
        var loader = new ClasspathLoader(InvoiceSheet.class.getClassLoader());
        return new PebbleEngine.Builder().loader(loader).strictVariables(true).autoEscaping(true).build()
                .getTemplate("org/kontor/invoicing/invoice.peb");
    }

    /** The title of the document in its language, such as "Invoice INV-2026-000001". */
    static String title(InvoiceSnapshot invoice) {
        return new DocumentWords(invoice.locale()).say("title." + invoice.kind()) + " " + invoice.number();
    }

    /** The sheet as XHTML. */
    static String html(InvoiceSnapshot invoice) {
        var html = new StringWriter(16_384);
        try {
            TEMPLATE.evaluate(html, new InvoiceSheet(invoice).model(), invoice.locale());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return XmlElements.printable(html.toString());
    }

    private Map<String, Object> model() {
        var model = new HashMap<String, Object>();
        model.put("lang", invoice.locale().getLanguage());
        model.put("title", words.say("title." + invoice.kind()));
        model.put("number", invoice.number().value());
        model.put("text", labels());
        model.put("seller", seller());
        model.put("buyer", lines(invoice.buyer().address()));
        model.put("facts", facts());
        model.put("lead", lead());
        model.put("lines", positions());
        model.put("total", words.amount(invoice.gross()));
        model.put("net", words.amount(invoice.net()));
        model.put("tax", words.amount(invoice.tax()));
        model.put("settledLabel", settledLabel());
        model.put("settled", words.amount(isPartPaid() ? invoice.due() : invoice.gross()));
        model.put("prepaid", isPartPaid() ? words.amount(invoice.gross().minus(invoice.due())) : "");
        model.put("taxes", taxes());
        model.put("notes", notes());
        return model;
    }

    private Map<String, String> labels() {
        var labels = new HashMap<String, String>();
        Stream.of("position", "article", "quantity", "unit", "rate", "amount", "vatId", "taxNumber", "page",
                "of")
                .forEach(key -> labels.put(key, words.say(key)));
        labels.put("prepaid", words.say(invoice.kind() == InvoiceKind.INVOICE ? "due.prepaid" : "due.offset"));
        labels.put("sum", words.say(invoice.supplyTax().treatment().isTaxed() ? "sum" : "sum.exempt"));
        Map.of("taxRate", "tax.rate", "taxNet", "tax.net", "taxTax", "tax.tax", "taxGross", "tax.gross",
                "taxTotal", "tax.total").forEach((label, key) -> labels.put(label, words.say(key)));
        return labels;
    }

    private Map<String, String> seller() {
        var seller = invoice.seller();
        var address = seller.address();
        var model = new HashMap<String, String>();
        model.put("brand", seller.brand());
        model.put("name", address.name());
        model.put("street", address.street());
        model.put("town", AddressFormat.town(address));
        model.put("sender", String.join(" · ", address.name(), address.street(), AddressFormat.town(address)));
        model.put("email", seller.email());
        model.put("phone", seller.phone());
        model.put("website", seller.website());
        model.put("register", seller.register());
        model.put("directors", seller.directors());
        model.put("vatId", seller.vatId());
        model.put("taxNumber", seller.taxNumber());
        model.put("bank", seller.bank());
        model.put("iban", Iban.read(seller.iban()).map(Iban::grouped).orElse(seller.iban()));
        model.put("bic", seller.bic());
        return model;
    }

    private List<String> lines(Address address) {
        var abroad = address.country().equals(invoice.seller().address().country()) ? null
                : words.country(address.country());
        return Stream.concat(AddressFormat.lines(address).stream(), Stream.ofNullable(abroad)).toList();
    }

    private List<Map<String, String>> facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("number." + invoice.kind(), invoice.number().value());
        facts.put("issuedOn", words.date(invoice.issuedOn()));
        invoice.supplied().ifPresent(delivery -> {
            facts.put("suppliedOn", words.date(delivery.suppliedOn()));
            facts.put("shipment", delivery.shipment());
        });
        invoice.takesBack().ifPresent(credited -> {
            facts.put(invoice.kind() == InvoiceKind.INVOICE ? "replaces" : "credited", String.join(", ",
                    credited.invoices().stream().map(InvoiceNumber::value).toList()));
            if (credited.refund() != null) {
                facts.put("refund", credited.refund());
            }
        });
        facts.put("order", invoice.order().value());
        facts.put("orderedOn", words.date(invoice.orderedOn()));
        if (invoice.buyer().vatId() != null) {
            facts.put("buyerVatId", invoice.buyer().vatId());
        }
        if (invoice.buyer().customerNumber() != null) {
            facts.put("customer", invoice.buyer().customerNumber());
        }
        return facts.entrySet().stream()
                .map(fact -> Map.of("label", words.say(fact.getKey()), "value", fact.getValue())).toList();
    }

    private String lead() {
        if (invoice.credited() != null) {
            return words.say("reason", invoice.credited().reason());
        }
        var to = invoice.delivery().to();
        return to.equals(invoice.buyer().address()) ? words.say("thanks")
                : words.say("deliverTo") + " " + String.join(", ", lines(to));
    }

    private List<Map<String, String>> positions() {
        var positions = new ArrayList<Map<String, String>>();
        for (var line : invoice.lines()) {
            var model = new HashMap<String, String>();
            model.put("position", String.valueOf(positions.size() + 1));
            model.put("name", line.kind() == LineKind.DELIVERY ? words.say("delivery", line.name()) : line.name());
            model.put("detail", detail(line));
            model.put("promotion", line.promotion());
            model.put("quantity", String.valueOf(line.quantity()));
            model.put("unit", words.amount(line.unit()));
            model.put("discount", line.discount().isZero() ? null
                    : words.say("discount", "−" + words.amount(line.discount())));
            model.put("rate", words.percentage(line.percentage()));
            model.put("amount", words.amount(line.gross()));
            positions.add(model);
        }
        return positions;
    }

    private static String detail(Line line) {
        if (line.kind() != LineKind.ITEM) {
            return "";
        }
        return line.option() == null ? line.sku() : line.option() + " · " + line.sku();
    }

    private List<Map<String, String>> taxes() {
        return invoice.breakdown().stream().map(tax -> Map.of(
                "rate", words.percentage(tax.percentage()),
                "net", words.amount(money(tax.netMinor())),
                "tax", words.amount(money(tax.taxMinor())),
                "gross", words.amount(money(tax.grossMinor())))).toList();
    }

    private boolean isPartPaid() {
        return !invoice.payment().settled() && invoice.payment().open() != null
                && invoice.due().compareTo(invoice.gross()) < 0;
    }

    private String settledLabel() {
        if (invoice.kind() == InvoiceKind.CREDIT_NOTE) {
            return words.say("due.refunded");
        }
        return words.say(invoice.payment().settled() ? "due.settled" : "due.open");
    }

    private List<String> notes() {
        return Stream.concat(Stream.concat(Stream.of(payment(), taxNote()), Stream.ofNullable(homeTax())),
                Stream.ofNullable(invoice.seller().note()).flatMap(String::lines)).toList();
    }

    private String homeTax() {
        var home = invoice.supplyTax().home();
        return home == null ? null : words.say("homeTax", words.amount(home.amount()), home.amount().currency(),
                home.rate().plain(), invoice.currency());
    }

    private String taxNote() {
        var tax = invoice.supplyTax();
        return switch (tax.treatment()) {
            case DOMESTIC -> words.say("pricesIncludeTax", invoice.currency());
            case DESTINATION -> words.say("taxAbroad", invoice.currency(), words.countryName(tax.country()));
            case REVERSE_CHARGE, EXPORT, EXEMPT -> tax.exemption(words);
        };
    }

    private String payment() {
        var payment = invoice.payment();
        var means = payment.label() == null ? words.say("means." + payment.means()) : payment.label();
        if (invoice.kind() == InvoiceKind.CREDIT_NOTE) {
            return "OFFSET".equals(payment.means()) ? words.say("offset")
                    : "CREDITED".equals(payment.means()) ? words.say("credited")
                    : payment.settled() ? words.say("refunded", words.date(payment.settledOn()), means)
                    : words.say("toRefund");
        }
        if (invoice.gross().isZero()) {
            return words.say("nothing");
        }
        if ("COD".equals(payment.means()) && !payment.settled()) {
            return words.say("atDoor");
        }
        if (payment.dueOn() != null) {
            return words.say("until", words.date(payment.dueOn()), payment.reference());
        }
        return payment.settled() ? words.say("paid", words.date(payment.settledOn()), means)
                : words.say("open", invoice.number().value());
    }

    private Money money(long minor) {
        return Money.ofMinor(minor, invoice.currency());
    }
}
