package org.kontor.checkout.cash;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.shared.Row;

/** Finds money at doors that needs a look. */
@Stateless
@RolesAllowed({"finance", "admin"})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CollectionQueries {

    @PersistenceContext
    private EntityManager entities;

    /** The longest open first. */
    public List<OpenCollection> open() {
        return Row.of(entities.createNativeQuery("select kind, order_number, parcel, amount_minor, currency, since"
                        + " from open_collection order by since, parcel")).stream()
                .map(row -> new OpenCollection(row.one(0, OpenCollection.Kind.class), row.text(1),
                        row.has(2) ? row.text(2) : null,
                        row.money(3, 4), row.instant(5))).toList();
    }
}
