package org.kontor.ordering;

/** How far an order is invoiced, told by the flows that issue invoices and credit notes. */
public enum BillingProgress {
    NOT_INVOICED, PART_INVOICED, INVOICED, PART_CREDITED, CREDITED;

    boolean isInvoiced() {
        return this != NOT_INVOICED && this != PART_INVOICED;
    }
}
