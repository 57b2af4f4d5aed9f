package org.kontor.fulfilment;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.kontor.shared.Stamp;
import org.kontor.shared.StatusChange;

/** One arrow that a parcel took: append-only. */
@Entity
@Table(name = "shipment_status_change")
class ShipmentStatusChange extends StatusChange {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "shipment_status_change_seq")
    @SequenceGenerator(name = "shipment_status_change_seq", sequenceName = "shipment_status_change_seq",
            allocationSize = 50)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "shipment_id", nullable = false)
    private Shipment shipment;

    protected ShipmentStatusChange() {
    }

    ShipmentStatusChange(Shipment shipment, ShipmentStatus from, ShipmentStatus to, Stamp stamp) {
        super(from, to, stamp);
        this.shipment = shipment;
    }
}
