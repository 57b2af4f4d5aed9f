package org.kontor.invoicing;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.TaxTreatment;

/** An issued invoice or credit note. It is born whole and never changes; only a credit note takes an invoice back. */
@Entity
@Table(name = "invoice")
@NamedQuery(name = Invoice.BY_NUMBER, query = "select i from Invoice i where i.number = :number")
@NamedQuery(name = Invoice.OF_REFUND, query = "select i from Invoice i where i.refundNumber = :refund")
@NamedQuery(name = Invoice.OF_SHIPMENT, query = "select i from Invoice i where i.id in"
        + " (select l.invoice.id from InvoiceLine l where l.shipmentId = :shipment)")
@NamedQuery(name = Invoice.CHARGING, query = "select i from Invoice i where i.order = :order and i.id in"
        + " (select l.invoice.id from InvoiceLine l where l.kind = org.kontor.invoicing.InvoiceKind.INVOICE"
        + " and l.orderLineId in :lines) and not exists (select c from Invoice c where c.correction = true"
        + " and c.preceding = i.number) order by i.id desc")
@NamedQuery(name = Invoice.STANDING, query = "select i from Invoice i where i.order = :order"
        + " and i.kind = org.kontor.invoicing.InvoiceKind.INVOICE and not exists (select c from Invoice c"
        + " where c.correction = true and c.preceding = i.number) order by i.id")
@NamedQuery(name = Invoice.OF_ORDER, query = "select i from Invoice i where i.order = :order order by i.id")
class Invoice {

    static final String BY_NUMBER = "Invoice.byNumber";
    static final String OF_REFUND = "Invoice.ofRefund";
    static final String OF_SHIPMENT = "Invoice.ofShipment";
    static final String CHARGING = "Invoice.charging";
    static final String STANDING = "Invoice.standing";
    static final String OF_ORDER = "Invoice.ofOrder";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invoice_seq")
    @SequenceGenerator(name = "invoice_seq", sequenceName = "invoice_seq", allocationSize = 50)
    private Long id;
    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private InvoiceKind kind;
    @Column(name = "series", nullable = false)
    private String series;
    @Column(name = "year", nullable = false)
    private int year;
    @Column(name = "no", nullable = false)
    private long no;
    @Column(name = "number", nullable = false)
    private InvoiceNumber number;
    @Column(name = "order_number", nullable = false)
    private OrderNumber order;
    @Column(name = "shipment_number")
    private String shipmentNumber;
    @Column(name = "refund_number")
    private String refundNumber;
    @Column(name = "preceding_number")
    private InvoiceNumber preceding;
    @Column(name = "correction", nullable = false)
    private boolean correction;
    @Column(name = "currency", nullable = false)
    private String currency;
    @Column(name = "net_minor", nullable = false)
    private long netMinor;
    @Column(name = "tax_minor", nullable = false)
    private long taxMinor;
    @Column(name = "gross_minor", nullable = false)
    private long grossMinor;
    @Enumerated(EnumType.STRING)
    @Column(name = "tax_treatment", nullable = false)
    private TaxTreatment taxTreatment;
    @Column(name = "tax_country", nullable = false)
    private String taxCountry;
    @Column(name = "issued_on", nullable = false)
    private LocalDate issuedOn;
    @Column(name = "issued_at", nullable = false)
    private Instant issuedAt;
    @Column(name = "snapshot", nullable = false)
    private String snapshot;
    @Column(name = "snapshot_hash", nullable = false)
    private String snapshotHash;
    @OneToMany(mappedBy = "invoice", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<InvoiceLine> lines;

    protected Invoice() {
    }

    Invoice(IssuedNumber issued, InvoiceSnapshot says, List<BilledLine> billed) {
        this.lines = new ArrayList<>();
        this.kind = issued.kind();
        this.series = issued.kind().series();
        this.year = issued.year();
        this.no = issued.no();
        this.number = issued.number();
        this.order = says.order();
        this.shipmentNumber = says.supplied().map(InvoiceSnapshot.Delivery::shipment).orElse(null);
        this.refundNumber = says.takesBack().map(InvoiceSnapshot.Credited::refund).orElse(null);
        this.preceding = says.takesBack().map(credited -> credited.invoices().get(0)).orElse(null);
        this.correction = says.isCorrection();
        this.currency = says.currency();
        this.netMinor = says.net().minor();
        this.taxMinor = says.tax().minor();
        this.grossMinor = says.gross().minor();
        this.taxTreatment = says.supplyTax().treatment();
        this.taxCountry = says.supplyTax().country();
        this.issuedOn = issued.issuedOn();
        this.issuedAt = issued.issuedAt();
        this.snapshot = says.toJson();
        this.snapshotHash = hash(snapshot);
        billed.forEach(line -> lines.add(new InvoiceLine(this, lines.size() + 1, line)));
    }

    static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Long id() {
        return id;
    }

    InvoiceKind kind() {
        return kind;
    }

    InvoiceNumber number() {
        return number;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    InvoiceSnapshot says() {
        return InvoiceSnapshot.parse(snapshot);
    }

    boolean isCorrection() {
        return correction;
    }

    /** What it charges, order line by order line. */
    List<BilledLine> billed() {
        var says = says().lines();
        return lines.stream().map(line -> line.billed(says.get(line.position() - 1))).toList();
    }

    InvoiceIssued issued() {
        return new InvoiceIssued(UUID.randomUUID(), issuedAt, number.value(), kind, order.value(), issuedOn, currency,
                says().taxes(), new SupplyTax(taxTreatment, taxCountry));
    }

    InvoiceRow row() {
        return new InvoiceRow(number, kind, order, issuedOn, Money.ofMinor(netMinor, currency),
                Money.ofMinor(taxMinor, currency), Money.ofMinor(grossMinor, currency), shipmentNumber, refundNumber,
                preceding);
    }
}
