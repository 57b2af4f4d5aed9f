package org.kontor.tax;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.kontor.shared.Backoff;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Row;
import org.kontor.shared.VatId;

/** The rows behind {@link VatRechecks}. */
@ApplicationScoped
class Rechecks {

    /** Outages last hours or days; who does not answer for a month will not answer by itself. */
    private static final Duration LONGEST = Duration.ofDays(30);
    /** A round that its node never finished is due again after this long: ten questions, each of 13 s at most. */
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int AT_ONCE = 10;
    private static final String COLUMNS = " order_number, vat_id, status, asking_since, tries ";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private BusinessClock clock;

    void add(OrderNumber order, VatId vatId) {
        entities.createNativeQuery("insert into vat_recheck (order_number, vat_id, asking_since, next_at)"
                        + " values (?1, ?2, ?3, ?3) on conflict (order_number) do nothing")
                .setParameter(1, order.value()).setParameter(2, vatId.value()).setParameter(3, now()).executeUpdate();
    }

    List<Recheck> claim() {
        return read(entities.createNativeQuery("update vat_recheck set tries = tries + 1, next_at = ?2"
                        + " where order_number in (select order_number from vat_recheck where status = 'ASKING'"
                        + " and next_at <= ?1 order by next_at limit " + AT_ONCE + " for update skip locked)"
                        + " returning" + COLUMNS)
                .setParameter(1, now()).setParameter(2, Timestamp.from(clock.now().plus(LEASE))));
    }

    /** What waits for a person, oldest first. */
    List<Recheck> open(int most) {
        return read(entities.createNativeQuery("select" + COLUMNS + "from vat_recheck where status in ('SILENT', 'VALID')"
                + " order by asking_since, order_number").setMaxResults(most));
    }

    /** Waits on after one more silence, counted from the claim; true when that was the last. */
    boolean wait(Recheck asked) {
        if (asked.since().plus(LONGEST).isBefore(clock.now())) {
            return end(asked.order(), Recheck.Status.SILENT);
        }
        entities.createNativeQuery("update vat_recheck set next_at = next_at + make_interval(secs => ?2)"
                        + " where order_number = ?1 and status = 'ASKING'")
                .setParameter(1, asked.order().value())
                .setParameter(2, (double) Backoff.after(asked.tries(), asked.order()).minus(LEASE).toSeconds())
                .executeUpdate();
        return false;
    }

    /** Ends the asking; false when somebody did before. */
    boolean end(OrderNumber order, Recheck.Status status) {
        return 1 == entities.createNativeQuery("update vat_recheck set status = ?2, next_at = null, ended_at = ?3"
                        + " where order_number = ?1 and status = 'ASKING'")
                .setParameter(1, order.value()).setParameter(2, status.name()).setParameter(3, now()).executeUpdate();
    }

    boolean begin(OrderNumber order) {
        return 1 == entities.createNativeQuery("update vat_recheck set status = 'ASKING', asking_since = ?2,"
                        + " tries = 0, next_at = ?2, ended_at = null where order_number = ?1 and status = 'SILENT'")
                .setParameter(1, order.value()).setParameter(2, now()).executeUpdate();
    }

    boolean isConfirmed(OrderNumber order) {
        return !entities.createNativeQuery("select 1 from vat_recheck where order_number = ?1 and status = 'VALID'")
                .setParameter(1, order.value()).getResultList().isEmpty();
    }

    boolean settle(OrderNumber order) {
        return 1 == entities.createNativeQuery("update vat_recheck set status = 'DONE', ended_at = ?2"
                        + " where order_number = ?1 and status in ('SILENT', 'VALID')")
                .setParameter(1, order.value()).setParameter(2, now()).executeUpdate();
    }

    private Timestamp now() {
        return Timestamp.from(clock.now());
    }

    private static List<Recheck> read(Query query) {
        return Row.of(query).stream().map(row -> new Recheck(OrderNumber.parse(row.text(0)), new VatId(row.text(1)),
                row.one(2, Recheck.Status.class), row.instant(3), row.count(4))).toList();
    }
}
