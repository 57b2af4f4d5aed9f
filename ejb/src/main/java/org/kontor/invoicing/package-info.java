/**
 * Issues invoices for what was shipped and credit notes for what was refunded: numbered without a gap, frozen as a
 * snapshot, and drawn as PDF/A-3 with the EN 16931 document inside. It decides neither prices nor tax (they come with
 * the order) and books nothing (accounting hears {@link org.kontor.invoicing.InvoiceIssued}).
 * Allowed neighbours: shared, audit, market, customer, ordering, payment, fulfilment.
 */
package org.kontor.invoicing;
