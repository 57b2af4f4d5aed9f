package org.kontor.fulfilment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.kontor.shared.Sku;

/** Units of one order line in a parcel; never changed once packed. */
@Entity
@Table(name = "shipment_line")
class ShipmentLine {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "shipment_line_seq")
    @SequenceGenerator(name = "shipment_line_seq", sequenceName = "shipment_line_seq", allocationSize = 50)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "shipment_id", nullable = false)
    private Shipment shipment;
    @Column(name = "order_line_id", nullable = false)
    private long orderLineId;
    @Column(name = "sku", nullable = false, updatable = false)
    private Sku sku;
    @Column(name = "quantity", nullable = false)
    private int quantity;

    protected ShipmentLine() {
    }

    ShipmentLine(Shipment shipment, ParcelLine line) {
        this.shipment = shipment;
        this.orderLineId = line.orderLineId();
        this.sku = line.sku();
        this.quantity = line.quantity();
    }

    ParcelLine view() {
        return new ParcelLine(orderLineId, sku, quantity);
    }
}
