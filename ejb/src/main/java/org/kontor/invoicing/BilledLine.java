package org.kontor.invoicing;

/** A line of a document and where it comes from; a credit note's lines have no shipment. */
record BilledLine(long orderLineId, Long shipmentId, InvoiceSnapshot.Line says) {
}
