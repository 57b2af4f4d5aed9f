/**
 * Invoices and credit notes for staff, and the doors through which staff and customers fetch the drawn documents.
 * It decides nothing; it may read any queries and command invoicing alone.
 */
package org.kontor.invoicing.web;
