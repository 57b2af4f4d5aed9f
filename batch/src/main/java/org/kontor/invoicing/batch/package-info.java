/**
 * The artifacts of the job {@code invoicing-issue-invoices}: which parcels, how one is invoiced, credited and drawn.
 * They hold no rule of invoicing; allowed neighbours are invoicing, operations and shared.
 */
package org.kontor.invoicing.batch;
