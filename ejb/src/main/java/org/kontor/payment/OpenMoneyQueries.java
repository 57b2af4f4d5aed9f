package org.kontor.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.shared.Row;

/** Finds money that needs a look: what no provider has answered for a while, and what went wrong. */
@Stateless
@RolesAllowed({"finance", "admin"})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OpenMoneyQueries {

    private static final String SQL = """
            select kind, payment_id, reference, gateway, idem_key, purpose, amount_minor, currency, since, why
            from open_money order by since""";

    @PersistenceContext
    private EntityManager entities;

    /** Oldest first. */
    public List<OpenMoney> list() {
        return Row.of(entities.createNativeQuery(SQL)).stream()
                .map(row -> new OpenMoney(row.one(0, OpenMoney.Kind.class), row.number(1), row.text(2), row.text(3),
                        row.text(4), row.text(5), row.money(6, 7), row.instant(8), row.text(9))).toList();
    }
}
