package org.kontor.invoicing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.kontor.invoicing.InvoiceSnapshot.LineKind;
import org.kontor.shared.Percentage;
import org.kontor.shared.TaxCategory;

/** What a document charges, or takes back, of one order line. */
@Entity
@Table(name = "invoice_line")
class InvoiceLine {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invoice_line_seq")
    @SequenceGenerator(name = "invoice_line_seq", sequenceName = "invoice_line_seq", allocationSize = 50)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "invoice_id", nullable = false)
    private Invoice invoice;
    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private InvoiceKind kind;
    @Column(name = "correction", nullable = false)
    private boolean correction;
    @Enumerated(EnumType.STRING)
    @Column(name = "line_kind", nullable = false)
    private LineKind lineKind;
    @Column(name = "order_line_id", nullable = false)
    private long orderLineId;
    @Column(name = "shipment_id")
    private Long shipmentId;
    @Column(name = "position", nullable = false)
    private int position;
    @Column(name = "quantity", nullable = false)
    private int quantity;
    @Column(name = "gross_minor", nullable = false)
    private long grossMinor;
    @Column(name = "net_minor", nullable = false)
    private long netMinor;
    @Column(name = "tax_minor", nullable = false)
    private long taxMinor;
    @Column(name = "tax_category", nullable = false)
    private TaxCategory taxCategory;
    @Column(name = "tax_percentage", nullable = false)
    private Percentage taxPercentage;

    protected InvoiceLine() {
    }

    InvoiceLine(Invoice invoice, int position, BilledLine billed) {
        var says = billed.says();
        this.invoice = invoice;
        this.kind = invoice.kind();
        this.correction = invoice.isCorrection();
        this.lineKind = says.kind();
        this.orderLineId = billed.orderLineId();
        this.shipmentId = billed.shipmentId();
        this.position = position;
        this.quantity = says.quantity();
        this.grossMinor = says.gross().minor();
        this.netMinor = says.net().minor();
        this.taxMinor = says.tax().minor();
        this.taxCategory = says.category();
        this.taxPercentage = says.percentage();
    }

    int position() {
        return position;
    }

    BilledLine billed(InvoiceSnapshot.Line says) {
        return new BilledLine(orderLineId, shipmentId, says);
    }
}
