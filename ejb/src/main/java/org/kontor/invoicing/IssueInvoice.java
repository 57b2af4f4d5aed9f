package org.kontor.invoicing;

import java.time.LocalDate;
import java.util.Map;
import org.kontor.shared.OrderNumber;

/**
 * The wish to invoice one shipment.
 *
 * @param consignment  that of the order which it is a parcel of
 * @param shippedOn    the day it left the house: the day of supply
 * @param units        pieces by order line id
 * @param businessDate the day the document is dated, unless the series is already further
 */
public record IssueInvoice(long shipmentId, String shipmentNumber, OrderNumber order, int consignment, LocalDate shippedOn,
                           Map<Long, Integer> units, LocalDate businessDate) {

    public IssueInvoice {
        units = Map.copyOf(units);
        if (units.isEmpty() || units.values().stream().anyMatch(pieces -> pieces < 1)) {
            throw new IllegalArgumentException("shipment " + shipmentNumber + " carries nothing");
        }
    }
}
