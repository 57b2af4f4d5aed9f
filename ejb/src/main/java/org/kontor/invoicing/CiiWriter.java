package org.kontor.invoicing;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.kontor.invoicing.InvoiceSnapshot.Line;
import org.kontor.invoicing.InvoiceSnapshot.LineKind;
import org.kontor.shared.Money;

/**
 * The structured document: UN/CEFACT Cross Industry Invoice D16B in the EN 16931 profile, which is also the XML inside
 * Factur-X and ZUGFeRD. Codes in comments (BT-…) are the business terms of EN 16931-1.
 *
 * <p>Prices of the shop include tax, the standard counts in net. Each line brings the net that was derived once, when
 * it was drafted; sums of lines are the totals, and the grand total is what the customer paid, to the cent. The price
 * of one piece is the line's net divided by its quantity with as many decimals, at least four, as lead back to it.
 */
final class CiiWriter {

    private static final String PROFILE = "urn:cen.eu:en16931:2017";
    private static final String RSM = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100";
    private static final String RAM =
            "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100";
    private static final String UDT = "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100";
    private static final String QDT = "urn:un:unece:uncefact:data:standard:QualifiedDataType:100";
    private static final int LEAST_PRICE_DECIMALS = 4;
    private static final int MOST_PRICE_DECIMALS = 12;

    private final InvoiceSnapshot invoice;
    private final XmlElements xml;
    private final CiiParties parties;

    private CiiWriter(InvoiceSnapshot invoice, XmlElements xml) {
        this.invoice = invoice;
        this.xml = xml;
        this.parties = new CiiParties(xml);
    }

    /** The document as UTF-8 bytes; the same bytes for the same snapshot. */
    static byte[] write(InvoiceSnapshot invoice) {
        var bytes = new ByteArrayOutputStream(8192);
        try {
            var stream = XMLOutputFactory.newDefaultFactory()
                    .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            stream.writeStartDocument("UTF-8", "1.0");
            new CiiWriter(invoice, new XmlElements(stream)).document();
            stream.writeEndDocument();
            stream.close();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException("cannot write " + invoice.number(), broken);
        }
        return bytes.toByteArray();
    }

    private void document() throws XMLStreamException {
        xml.root("rsm:CrossIndustryInvoice", "rsm", RSM, "ram", RAM, "udt", UDT, "qdt", QDT);
        xml.in("rsm:ExchangedDocumentContext", () ->
                xml.in("ram:GuidelineSpecifiedDocumentContextParameter", () -> xml.text("ram:ID", PROFILE)));
        xml.in("rsm:ExchangedDocument", () -> {
            xml.text("ram:ID", invoice.number().value());
            xml.text("ram:TypeCode", String.valueOf(invoice.kind().typeCode()));
            xml.in("ram:IssueDateTime", () -> date("udt:DateTimeString", invoice.issuedOn()));
            if (invoice.credited() != null) {
                xml.in("ram:IncludedNote", () -> xml.text("ram:Content", invoice.credited().reason()));
            }
            if (invoice.seller().note() != null) {
                xml.in("ram:IncludedNote", () -> xml.text("ram:Content", invoice.seller().note()));
            }
            xml.in("ram:IncludedNote", () -> {
                xml.text("ram:Content", legalNote());
                xml.text("ram:SubjectCode", "REG");
            });
        });
        xml.in("rsm:SupplyChainTradeTransaction", () -> {
            for (var index = 0; index < invoice.lines().size(); index++) {
                line(index + 1, invoice.lines().get(index));
            }
            agreement();
            delivery();
            settlement();
        });
        xml.end();
    }

    private String legalNote() {
        var seller = invoice.seller();
        return Stream.of(seller.address().name(), seller.register(), seller.directors()).filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private void line(int position, Line line) throws XMLStreamException {
        xml.in("ram:IncludedSupplyChainTradeLineItem", () -> {
            xml.in("ram:AssociatedDocumentLineDocument", () -> xml.text("ram:LineID", String.valueOf(position)));
            xml.in("ram:SpecifiedTradeProduct", () -> {
                xml.text("ram:SellerAssignedID", line.sku());
                xml.text("ram:Name", line.name());
                xml.text("ram:Description", line.option());
            });
            xml.in("ram:SpecifiedLineTradeAgreement", () -> xml.in("ram:NetPriceProductTradePrice", () ->
                    xml.text("ram:ChargeAmount", netPrice(line))));
            xml.in("ram:SpecifiedLineTradeDelivery", () -> xml.text("ram:BilledQuantity",
                    String.valueOf(line.quantity()), "unitCode", line.kind() == LineKind.ITEM ? "H87" : "C62"));
            xml.in("ram:SpecifiedLineTradeSettlement", () -> {
                xml.in("ram:ApplicableTradeTax", () -> {
                    xml.text("ram:TypeCode", "VAT");
                    xml.text("ram:CategoryCode", invoice.supplyTax().categoryCode(line.percentage()));
                    xml.text("ram:RateApplicablePercent", line.percentage().plain());
                });
                xml.in("ram:SpecifiedTradeSettlementLineMonetarySummation", () ->
                        xml.text("ram:LineTotalAmount", decimal(line.net())));
            });
        });
    }

    /** The net price of one piece (BT-146): quantity times price, rounded, is the net of the line again. */
    static String netPrice(Line line) {
        var net = BigDecimal.valueOf(line.net().minor(), line.net().fractionDigits());
        var quantity = BigDecimal.valueOf(line.quantity());
        for (var decimals = LEAST_PRICE_DECIMALS; decimals <= MOST_PRICE_DECIMALS; decimals++) {
            var price = net.divide(quantity, decimals, RoundingMode.HALF_UP);
            if (price.multiply(quantity).setScale(net.scale(), RoundingMode.HALF_UP).compareTo(net) == 0) {
                return price.toPlainString();
            }
        }
        throw new IllegalArgumentException("no price leads to the net of " + line.sku());
    }

    private void agreement() throws XMLStreamException {
        xml.in("ram:ApplicableHeaderTradeAgreement", () -> {
            parties.seller(invoice.seller());
            parties.buyer(invoice.buyer());
            xml.in("ram:SellerOrderReferencedDocument", () ->
                    xml.text("ram:IssuerAssignedID", invoice.order().value()));
        });
    }

    private void delivery() throws XMLStreamException {
        xml.in("ram:ApplicableHeaderTradeDelivery", () -> {
            if (invoice.parcel().isEmpty()) {
                return;
            }
            var delivery = invoice.parcel().get();
            parties.receiver(delivery.to());
            xml.in("ram:ActualDeliverySupplyChainEvent", () ->
                    xml.in("ram:OccurrenceDateTime", () -> date("udt:DateTimeString", delivery.suppliedOn())));
            xml.in("ram:DespatchAdviceReferencedDocument", () ->
                    xml.text("ram:IssuerAssignedID", delivery.shipment()));
        });
    }

    private void settlement() throws XMLStreamException {
        xml.in("ram:ApplicableHeaderTradeSettlement", () -> {
            var payment = invoice.payment();
            xml.text("ram:PaymentReference", payment.reference() == null ? invoice.number().value()
                    : payment.reference());
            if (invoice.supplyTax().home() != null) {
                xml.text("ram:TaxCurrencyCode", invoice.supplyTax().home().amount().currency());
            }
            xml.text("ram:InvoiceCurrencyCode", invoice.currency());
            means();
            for (var tax : invoice.breakdown()) {
                xml.in("ram:ApplicableTradeTax", () -> {
                    xml.text("ram:CalculatedAmount", decimal(money(tax.taxMinor())));
                    xml.text("ram:TypeCode", "VAT");
                    xml.text("ram:ExemptionReason", exemption());
                    xml.text("ram:BasisAmount", decimal(money(tax.netMinor())));
                    xml.text("ram:CategoryCode", invoice.supplyTax().categoryCode(tax.percentage()));
                    xml.text("ram:ExemptionReasonCode", invoice.supplyTax().exemptionCode());
                    xml.text("ram:RateApplicablePercent", tax.percentage().plain());
                });
            }
            if (invoice.due().isPositive()) {
                xml.in("ram:SpecifiedTradePaymentTerms", () ->
                        xml.in("ram:DueDateDateTime", () -> date("udt:DateTimeString",
                                payment.dueOn() == null ? invoice.issuedOn() : payment.dueOn())));
            }
            totals();
            if (invoice.credited() != null) {
                xml.in("ram:InvoiceReferencedDocument", () -> {
                    xml.text("ram:IssuerAssignedID", invoice.credited().invoices().get(0).value());
                    xml.in("ram:FormattedIssueDateTime", () ->
                            date("qdt:DateTimeString", invoice.credited().invoicedOn()));
                });
            }
        });
    }

    private String exemption() {
        return invoice.supplyTax().exemption(new DocumentWords(invoice.locale()));
    }

    /** BG-16 by UNTDID 4461: 48 bank card, 58 SEPA transfer, 1 not defined. */
    private void means() throws XMLStreamException {
        var payment = invoice.payment();
        xml.in("ram:SpecifiedTradeSettlementPaymentMeans", () -> {
            var transfer = "TRANSFER".equals(payment.means());
            xml.text("ram:TypeCode", transfer ? "58" : "CARD".equals(payment.means()) ? "48"
                    : "COD".equals(payment.means()) ? "10" : "1");
            xml.text("ram:Information", payment.label());
            if (transfer) {
                xml.in("ram:PayeePartyCreditorFinancialAccount", () -> xml.text("ram:IBANID", invoice.seller().iban()));
            }
        });
    }

    private void totals() throws XMLStreamException {
        xml.in("ram:SpecifiedTradeSettlementHeaderMonetarySummation", () -> {
            xml.text("ram:LineTotalAmount", decimal(invoice.net()));
            xml.text("ram:TaxBasisTotalAmount", decimal(invoice.net()));
            xml.text("ram:TaxTotalAmount", decimal(invoice.tax()), "currencyID", invoice.currency());
            if (invoice.supplyTax().home() != null) {
                var home = invoice.supplyTax().home().amount();
                xml.text("ram:TaxTotalAmount", decimal(home), "currencyID", home.currency());
            }
            xml.text("ram:GrandTotalAmount", decimal(invoice.gross()));
            xml.text("ram:TotalPrepaidAmount", decimal(invoice.gross().minus(invoice.due())));
            xml.text("ram:DuePayableAmount", decimal(invoice.due()));
        });
    }

    private Money money(long minor) {
        return Money.ofMinor(minor, invoice.currency());
    }

    private static String decimal(Money amount) {
        return BigDecimal.valueOf(amount.minor(), amount.fractionDigits()).toPlainString();
    }

    /** A date in format 102 of UNTDID 2379. */
    private void date(String element, LocalDate date) throws XMLStreamException {
        xml.text(element, date.format(DateTimeFormatter.BASIC_ISO_DATE), "format", "102");
    }
}
