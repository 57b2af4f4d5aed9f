package org.kontor.invoicing;

import java.time.LocalDate;
import java.util.Map;
import org.kontor.shared.OrderNumber;

/** A shipment that left the house and has no invoice yet; units are pieces by order line id. */
public record ShippedParcel(long shipmentId, String shipmentNumber, OrderNumber order, int consignment,
                            LocalDate shippedOn,
                            Map<Long, Integer> units) {

    public ShippedParcel {
        units = Map.copyOf(units);
    }

    public IssueInvoice invoicedOn(LocalDate businessDate) {
        return new IssueInvoice(shipmentId, shipmentNumber, order, consignment, shippedOn, units, businessDate);
    }
}
