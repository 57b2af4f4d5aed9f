package org.kontor.fulfilment;

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
import java.time.Instant;
import org.kontor.shared.Stamp;

/** One arrow that a parcel took: append-only. */
@Entity
@Table(name = "shipment_status_change")
class ShipmentStatusChange {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "shipment_status_change_seq")
    @SequenceGenerator(name = "shipment_status_change_seq", sequenceName = "shipment_status_change_seq",
            allocationSize = 50)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "shipment_id", nullable = false)
    private Shipment shipment;
    @Enumerated(EnumType.STRING)
    @Column(name = "from_status", nullable = false)
    private ShipmentStatus from;
    @Enumerated(EnumType.STRING)
    @Column(name = "to_status", nullable = false)
    private ShipmentStatus to;
    @Column(name = "reason", nullable = false)
    private String reason;
    @Column(name = "actor", nullable = false)
    private String actor;
    @Column(name = "correlation")
    private String correlation;
    @Column(name = "at", nullable = false)
    private Instant at;

    protected ShipmentStatusChange() {
    }

    ShipmentStatusChange(Shipment shipment, ShipmentStatus from, ShipmentStatus to, Stamp stamp) {
        this.shipment = shipment;
        this.from = from;
        this.to = to;
        this.reason = stamp.reason();
        this.actor = stamp.actor();
        this.correlation = stamp.correlation();
        this.at = stamp.at();
    }
}
