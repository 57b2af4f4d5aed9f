package org.kontor.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import org.kontor.invoicing.InvoiceSnapshot.Seller;
import org.kontor.shared.Address;
import org.kontor.shared.Row;

/** The one row that says who sells. */
@ApplicationScoped
class Sellers {

    private static final String ALL =
            "select brand, name, street, postcode, city, country, vat_id, tax_number, register,"
            + " directors, email, phone, website, bank, iban, bic, note, saved_by, version"
            + " from invoice_seller where id = 1";

    @PersistenceContext
    private EntityManager entities;

    Letterhead.Current current() {
        var row = Row.first(entities.createNativeQuery(ALL)).orElseThrow();
        var address = new Address(row.text(1), null, row.text(2), null, row.text(3), row.text(4), row.text(5));
        return new Letterhead.Current(new Seller(row.text(0), address, row.text(6), row.text(7), row.text(8),
                row.text(9),
                row.text(10), row.text(11), row.text(12), row.text(13), row.text(14), row.text(15),
                row.text(16)), !row.has(17), row.number(18));
    }

    /** What the next document says; a live shop issues none in the name of the demo shop. */
    public Seller forDocuments() {
        var now = current();
        if (now.sample() && !"true".equalsIgnoreCase(System.getenv("KONTOR_SANDBOX"))) {
            throw new InvoicingRefused("invoicing.refused.letterhead");
        }
        return now.seller();
    }

    /** False when somebody else changed it since the version was read. */
    boolean replace(Seller seller, long version, String savedBy, Instant savedAt) {
        var address = seller.address();
        return entities.createNativeQuery("update invoice_seller set brand = ?1, name = ?2, street = ?3,"
                        + " postcode = ?4, city = ?5, country = ?6, vat_id = ?7, tax_number = ?8, register = ?9,"
                        + " directors = ?10, email = ?11, phone = ?12, website = ?13, bank = ?14, iban = ?15,"
                        + " bic = ?16, note = ?17, saved_by = ?18, saved_at = ?19, version = version + 1"
                        + " where id = 1 and version = ?20")
                .setParameter(1, seller.brand()).setParameter(2, address.name()).setParameter(3, address.street())
                .setParameter(4, address.postcode()).setParameter(5, address.city()).setParameter(6, address.country())
                .setParameter(7, seller.vatId()).setParameter(8, seller.taxNumber()).setParameter(9, seller.register())
                .setParameter(10, seller.directors()).setParameter(11, seller.email()).setParameter(12, seller.phone())
                .setParameter(13, seller.website()).setParameter(14, seller.bank()).setParameter(15, seller.iban())
                .setParameter(16, seller.bic()).setParameter(17, seller.note()).setParameter(18, savedBy)
                .setParameter(19, Timestamp.from(savedAt)).setParameter(20, version).executeUpdate() == 1;
    }
}
