package org.kontor.checkout.cash;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.audit.AuditTrail;
import org.kontor.fulfilment.Fulfilment;
import org.kontor.fulfilment.ShipmentQueries;
import org.kontor.ordering.Ordering;
import org.kontor.shared.NotFound;

/** Where finance says what carriers did not. */
@Stateless
@RolesAllowed({"finance", "admin"})
public class CollectionDesk {

    @Inject
    private ShipmentQueries shipments;

    @Inject
    private Fulfilment fulfilment;

    @Inject
    private Ordering ordering;

    @Inject
    private AuditTrail audit;

    /** The carrier says by letter, or pays out, that it collected what it was asked to collect; once for each parcel. */
    public void confirm(String parcel) {
        var order = shipments.byNumber(parcel).orElseThrow(() -> new NotFound("shipment", parcel)).order();
        ordering.lock(order);
        if (fulfilment.confirmCollected(parcel)) {
            audit.record("fulfilment.collected", "order", order.value(), parcel);
        }
    }
}
