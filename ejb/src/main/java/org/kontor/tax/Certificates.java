package org.kontor.tax;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kontor.shared.Email;
import org.kontor.shared.Row;

/** The rows of exemption certificates; none is ever deleted. */
@ApplicationScoped
class Certificates {

    private static final String ALL = "select id, customer, country, number, valid_from, valid_to, document,"
            + " revoked_on, reason from tax_certificate";

    @PersistenceContext
    private EntityManager entities;

    /** All of one customer, those that ended too. */
    List<Certificate> of(Email customer) {
        return read(entities.createNativeQuery(ALL + " where customer = ?1 order by valid_to desc, id desc")
                .setParameter(1, customer.value()));
    }

    /** The newest. */
    List<Certificate> newest(int most) {
        return read(entities.createNativeQuery(ALL + " order by id desc").setMaxResults(most));
    }

    Optional<Certificate> byId(long id) {
        return read(entities.createNativeQuery(ALL + " where id = ?1").setParameter(1, id)).stream().findFirst();
    }

    /** Enters it; empty if this customer has one of that country and number already. */
    Optional<Long> add(Email customer, CertificatePlan plan, String by) {
        return Row.first(entities.createNativeQuery("insert into tax_certificate (customer, country, number,"
                        + " valid_from, valid_to, document, entered_by) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
                        + " on conflict do nothing returning id")
                .setParameter(1, customer.value()).setParameter(2, plan.country()).setParameter(3, plan.number())
                .setParameter(4, Date.valueOf(plan.from())).setParameter(5, Date.valueOf(plan.to()))
                .setParameter(6, plan.document()).setParameter(7, by)).map(row -> row.number(0));
    }

    /** Takes it back; how many were: none if that was done before. */
    int revoke(long id, LocalDate on, String reason) {
        return entities.createNativeQuery("update tax_certificate set revoked_on = ?2, reason = ?3"
                        + " where id = ?1 and revoked_on is null")
                .setParameter(1, id).setParameter(2, Date.valueOf(on)).setParameter(3, reason).executeUpdate();
    }

    private static List<Certificate> read(Query query) {
        return Row.of(query).stream().map(row -> new Certificate(row.number(0), Email.parse(row.text(1)), row.text(2),
                row.text(3), row.date(4), row.date(5), row.text(6), row.has(7) ? row.date(7) : null, row.text(8)))
                .toList();
    }
}
