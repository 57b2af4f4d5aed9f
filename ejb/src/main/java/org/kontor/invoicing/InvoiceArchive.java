package org.kontor.invoicing;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.kontor.ordering.OrderQueries;
import org.kontor.shared.OrderNumber;

/**
 * Hands out drawn documents. One that the night has not drawn yet is drawn when it is first asked for, outside of any
 * transaction, and kept; from then on everybody gets the same bytes.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InvoiceArchive {

    @Inject
    private InvoiceDocuments documents;

    @Inject
    private InvoiceQueries invoices;

    @Inject
    private OrderQueries orders;

    /** The document for staff. */
    @RolesAllowed({"finance", "orders", "admin"})
    public byte[] pdf(InvoiceNumber number) {
        return drawn(number);
    }

    /** The structured document alone, as it is inside the PDF. */
    @RolesAllowed({"finance", "orders", "admin"})
    public byte[] xml(InvoiceNumber number) {
        return CiiWriter.write(documents.says(number));
    }

    /** The document for the one who holds the order's key; empty for everybody else. */
    public Optional<byte[]> pdfForCustomer(OrderNumber order, String key, InvoiceNumber number) {
        var theirs = orders.byNumberAndKey(order, key).isPresent()
                && invoices.ofOrder(order).stream().anyMatch(row -> row.number().equals(number));
        return theirs ? Optional.of(drawn(number)) : Optional.empty();
    }

    /** Draws and keeps a document unless it is drawn already. */
    public void draw(InvoiceNumber number) {
        drawn(number);
    }

    private byte[] drawn(InvoiceNumber number) {
        return documents.find(number).orElseGet(() -> {
            documents.keep(number, ArchivePdf.render(documents.says(number)));
            return documents.find(number).orElseThrow();
        });
    }
}
