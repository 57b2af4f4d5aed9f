package org.kontor.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.util.Optional;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.NotFound;
import org.kontor.shared.Row;

/** Where drawn documents are kept: the first drawing stays, whoever made it. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class InvoiceDocuments {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private BusinessClock clock;

    public Optional<byte[]> find(InvoiceNumber number) {
        return Row.first(entities.createNativeQuery("select d.pdf from invoice_document d join invoice i"
                + " on i.id = d.invoice_id where i.number = ?1").setParameter(1, number.value()))
                .map(row -> row.bytes(0));
    }

    public InvoiceSnapshot says(InvoiceNumber number) {
        return Row.first(entities.createNativeQuery("select snapshot from invoice where number = ?1")
                        .setParameter(1, number.value())).map(row -> InvoiceSnapshot.parse(row.text(0)))
                .orElseThrow(() -> new NotFound("invoice", number));
    }

    public void keep(InvoiceNumber number, byte[] pdf) {
        entities.createNativeQuery("insert into invoice_document (invoice_id, pdf, sha256, drawn_at)"
                        + " select id, ?2, encode(sha256(?2), 'hex'), ?3 from invoice"
                        + " where number = ?1 on conflict do nothing")
                .setParameter(1, number.value()).setParameter(2, pdf).setParameter(3, Timestamp.from(clock.now()))
                .executeUpdate();
        entities.createNativeQuery(
                "delete from invoice_to_draw where invoice_id = (select id from invoice where number = ?1)")
                .setParameter(1, number.value()).executeUpdate();
    }
}
