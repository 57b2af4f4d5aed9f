package org.kontor.invoicing;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.time.LocalDate;
import java.util.Locale;
import org.kontor.invoicing.InvoiceSnapshot.Buyer;
import org.kontor.invoicing.InvoiceSnapshot.Credited;
import org.kontor.invoicing.InvoiceSnapshot.Delivery;
import org.kontor.invoicing.InvoiceSnapshot.Line;
import org.kontor.invoicing.InvoiceSnapshot.LineKind;
import org.kontor.invoicing.InvoiceSnapshot.Payment;
import org.kontor.invoicing.InvoiceSnapshot.Seller;
import org.kontor.shared.Address;
import org.kontor.shared.JsonMaker;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Percentage;
import org.kontor.shared.Rate;
import org.kontor.shared.TaxCategory;
import org.kontor.shared.TaxTreatment;

/**
 * The snapshot as JSON and back. Fields have a fixed order and what is absent is left out, so the text is canonical;
 * amounts are minor units of the one currency. {@code version} tells later readers which form they hold.
 */
final class SnapshotJson {

    private static final int VERSION = 1;

    private SnapshotJson() {
    }

    static String write(InvoiceSnapshot snapshot) {
        var json = new Fields()
                .number("version", VERSION)
                .text("kind", snapshot.kind().name())
                .text("number", snapshot.number().value())
                .text("issuedOn", snapshot.issuedOn())
                .text("locale", snapshot.locale().toLanguageTag())
                .text("order", snapshot.order().value())
                .text("orderedOn", snapshot.orderedOn())
                .text("currency", snapshot.currency())
                .fields("seller", seller(snapshot.seller()))
                .fields("buyer", buyer(snapshot.buyer()));
        snapshot.supplied().ifPresent(delivery -> json.fields("delivery", delivery(delivery)));
        snapshot.takesBack().ifPresent(credited -> json.fields("credited", credited(credited)));
        if (snapshot.supplyTax().treatment() != TaxTreatment.DOMESTIC) {
            json.fields("tax", new Fields().text("treatment", snapshot.supplyTax().treatment().name())
                    .text("country", snapshot.supplyTax().country()).text("territory", snapshot.supplyTax().territory())
                    .text("certificate", snapshot.supplyTax().certificate()));
        }
        var home = snapshot.supplyTax().home();
        if (home != null) {
            json.fields("homeTax", new Fields().number("minor", home.amount().minor())
                    .text("currency", home.amount().currency()).text("rate", home.rate().plain()));
        }
        json.fields("payment", payment(snapshot.payment()));
        var lines = JsonMaker.array();
        snapshot.lines().forEach(line -> lines.add(line(line).builder));
        json.builder.add("lines", lines);
        return json.builder.build().toString();
    }

    static InvoiceSnapshot read(String text) {
        try (var reader = JsonMaker.reader(text)) {
            var json = reader.readObject();
            if (json.getInt("version") != VERSION) {
                throw new IllegalArgumentException("unknown version of a stored document: " + json.getInt("version"));
            }
            var currency = json.getString("currency");
            var seller = seller(json.getJsonObject("seller"));
            return new InvoiceSnapshot(InvoiceKind.valueOf(json.getString("kind")),
                    InvoiceNumber.parse(json.getString("number")), date(json, "issuedOn"),
                    Locale.forLanguageTag(json.getString("locale")), seller,
                    buyer(json.getJsonObject("buyer")), OrderNumber.parse(json.getString("order")),
                    date(json, "orderedOn"), delivery(json.getJsonObject("delivery")),
                    credited(json.getJsonObject("credited")), currency,
                    json.getJsonArray("lines").getValuesAs(JsonObject.class).stream()
                            .map(line -> line(line, currency)).toList(),
                    payment(json.getJsonObject("payment"), currency), tax(json.getJsonObject("tax"), seller)
                            .with(home(json.getJsonObject("homeTax"))));
        }
    }

    private static Fields seller(Seller seller) {
        return new Fields().text("brand", seller.brand()).fields("address", address(seller.address()))
                .text("vatId", seller.vatId()).text("taxNumber", seller.taxNumber())
                .text("register", seller.register()).text("directors", seller.directors())
                .text("email", seller.email()).text("phone", seller.phone()).text("website", seller.website())
                .text("bank", seller.bank()).text("iban", seller.iban()).text("bic", seller.bic())
                .text("note", seller.note());
    }

    private static Seller seller(JsonObject json) {
        return new Seller(text(json, "brand"), address(json.getJsonObject("address")), text(json, "vatId"),
                text(json, "taxNumber"), text(json, "register"), text(json, "directors"), text(json, "email"),
                text(json, "phone"), text(json, "website"), text(json, "bank"), text(json, "iban"), text(json, "bic"),
                text(json, "note"));
    }

    private static Fields buyer(Buyer buyer) {
        return new Fields().text("customerNumber", buyer.customerNumber())
                .fields("address", address(buyer.address())).text("email", buyer.email())
                .text("vatId", buyer.vatId());
    }

    private static Buyer buyer(JsonObject json) {
        return new Buyer(text(json, "customerNumber"), address(json.getJsonObject("address")), text(json, "email"),
                text(json, "vatId"));
    }

    /** Only what is not the tax of the seller's own country is written down. */
    private static SupplyTax tax(JsonObject json, Seller seller) {
        return json == null ? new SupplyTax(TaxTreatment.DOMESTIC, seller.address().country())
                : new SupplyTax(TaxTreatment.valueOf(json.getString("treatment")), json.getString("country"),
                        text(json, "territory"), text(json, "certificate"));
    }

    private static HomeTax home(JsonObject json) {
        return json == null ? null : new HomeTax(money(json, "minor", json.getString("currency")),
                Rate.parse(json.getString("rate")));
    }

    private static Fields delivery(Delivery delivery) {
        return new Fields().text("shipment", delivery.shipment()).text("suppliedOn", delivery.suppliedOn())
                .fields("to", address(delivery.to()));
    }

    private static Delivery delivery(JsonObject json) {
        return json == null ? null
                : new Delivery(text(json, "shipment"), date(json, "suppliedOn"), address(json.getJsonObject("to")));
    }

    private static Fields credited(Credited credited) {
        var fields = new Fields();
        var invoices = JsonMaker.array();
        credited.invoices().forEach(number -> invoices.add(number.value()));
        fields.builder.add("invoices", invoices);
        fields.text("invoicedOn", credited.invoicedOn()).text("refund", credited.refund())
                .text("reason", credited.reason());
        return credited.supplied() == null ? fields : fields.fields("supplied", delivery(credited.supplied()));
    }

    private static Credited credited(JsonObject json) {
        return json == null ? null
                : new Credited(json.getJsonArray("invoices").getValuesAs(JsonString.class).stream()
                        .map(number -> InvoiceNumber.parse(number.getString())).toList(),
                        date(json, "invoicedOn"), text(json, "refund"), text(json, "reason"),
                        delivery(json.getJsonObject("supplied")));
    }

    private static Fields payment(Payment payment) {
        var fields = new Fields().text("means", payment.means()).text("label", payment.label())
                .text("settledOn", payment.settledOn()).text("dueOn", payment.dueOn())
                .text("reference", payment.reference());
        return payment.open() == null ? fields : fields.number("open", payment.open().minor());
    }

    private static Payment payment(JsonObject json, String currency) {
        return new Payment(text(json, "means"), text(json, "label"), date(json, "settledOn"),
                date(json, "dueOn"), text(json, "reference"),
                json.containsKey("open") ? money(json, "open", currency) : null);
    }

    private static Fields line(Line line) {
        return new Fields().text("kind", line.kind().name()).text("sku", line.sku()).text("name", line.name())
                .text("option", line.option()).number("quantity", line.quantity())
                .number("unit", line.unit().minor()).number("discount", line.discount().minor())
                .number("gross", line.gross().minor()).number("net", line.net().minor())
                .number("tax", line.tax().minor()).text("category", line.category().code())
                .text("percentage", line.percentage().plain()).text("promotion", line.promotion());
    }

    private static Line line(JsonObject json, String currency) {
        return new Line(LineKind.valueOf(json.getString("kind")), text(json, "sku"),
                text(json, "name"), text(json, "option"), json.getInt("quantity"), money(json, "unit", currency),
                money(json, "discount", currency), money(json, "gross", currency), money(json, "net", currency),
                money(json, "tax", currency), new TaxCategory(json.getString("category")),
                Percentage.parse(json.getString("percentage")), text(json, "promotion"));
    }

    private static Fields address(Address address) {
        return new Fields().text("name", address.name()).text("company", address.company())
                .text("street", address.street()).text("extra", address.extra()).text("postcode", address.postcode())
                .text("city", address.city()).text("region", address.region()).text("country", address.country());
    }

    private static Address address(JsonObject json) {
        return new Address(text(json, "name"), text(json, "company"), text(json, "street"), text(json, "extra"),
                text(json, "postcode"), text(json, "city"), text(json, "region"), text(json, "country"));
    }

    private static Money money(JsonObject json, String field, String currency) {
        return Money.ofMinor(json.getJsonNumber(field).longValueExact(), currency);
    }

    private static LocalDate date(JsonObject json, String field) {
        var text = text(json, field);
        return text == null ? null : LocalDate.parse(text);
    }

    private static String text(JsonObject json, String field) {
        return json.getString(field, null);
    }

    /** An object under construction in which absent values leave no trace. */
    private static final class Fields {

        private final JsonObjectBuilder builder = JsonMaker.object();

        private Fields text(String name, Object value) {
            if (value != null) {
                builder.add(name, value.toString());
            }
            return this;
        }

        private Fields number(String name, long value) {
            builder.add(name, value);
            return this;
        }

        private Fields fields(String name, Fields value) {
            builder.add(name, value.builder);
            return this;
        }
    }
}
