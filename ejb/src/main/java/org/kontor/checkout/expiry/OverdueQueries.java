package org.kontor.checkout.expiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Row;

/** Finds the unpaid orders that can be let go. */
@ApplicationScoped
public class OverdueQueries {

    @PersistenceContext
    private EntityManager entities;

    /** Some of them, those first that are overdue the longest, from behind one of them on (null: from the beginning). */
    List<OverdueOrder> behind(OverdueOrder last, int limit) {
        return Row.of(entities.createNativeQuery("select number, pay_until from order_to_expire"
                        + " where (pay_until, number) > (?1, ?2) order by pay_until, number limit ?3")
                .setParameter(1, Timestamp.from(last == null ? Instant.EPOCH : last.payUntil()))
                .setParameter(2, last == null ? "" : last.number().value()).setParameter(3, limit)).stream()
                .map(row -> new OverdueOrder(OrderNumber.parse(row.text(0)), row.instant(1))).toList();
    }
}
