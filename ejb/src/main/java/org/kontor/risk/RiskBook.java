package org.kontor.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kontor.shared.Remembered;
import org.kontor.shared.Row;

/** Where judgements, refused cards, limits and lists are kept. Limits and lists are remembered for four seconds. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class RiskBook {

    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration BRAKE = Duration.ofMinutes(10);
    private static final int AT_ONCE = 1000;
    private static final String VIEW = "select order_number, verdict, findings, at, decided_at, decided_by"
            + " from risk_check where ";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private RiskPolicies policies;

    private final Remembered<Policy> policy = new Remembered<>(Duration.ofSeconds(4), () -> policies.read());

    /** Limits and lists together, as orders are judged by them. */
    record Policy(RiskLimits limits, List<ListEntry> lists) {
    }

    Policy policy() {
        return policy.get();
    }

    /** The next order on this node is judged by what holds now. */
    void changed(@Observes(during = TransactionPhase.AFTER_COMPLETION) RiskChanged change) {
        policy.forget();
    }

    Traffic traffic(String email, String source, Instant now) {
        var row = Row.first(entities.createNativeQuery("select"
                        + " (select count(*) from risk_check where email_mark = ?1 and at > ?3),"
                        + " (select count(*) from risk_check where source_mark = cast(?2 as varchar) and at > ?4),"
                        + " (select count(*) from risk_decline where email_mark = ?1 and at > ?3),"
                        + " (select count(*) from risk_decline where source_mark = cast(?2 as varchar) and at > ?4)")
                .setParameter(1, email).setParameter(2, source).setParameter(3, before(now, DAY))
                .setParameter(4, before(now, HOUR))).orElseThrow();
        return new Traffic(row.number(0), row.number(1), row.number(2), row.number(3));
    }

    private static Timestamp before(Instant now, Duration window) {
        return Timestamp.from(now.minus(window));
    }

    void add(String order, Judgement judgement, String email, String source, Instant now) {
        entities.createNativeQuery("insert into risk_check (order_number, verdict, findings, email_mark,"
                        + " source_mark, at) values (?1, ?2, ?3, ?4, cast(?5 as varchar), ?6) on conflict do nothing")
                .setParameter(1, order).setParameter(2, judgement.verdict().name())
                .setParameter(3, Finding.write(judgement.findings())).setParameter(4, email).setParameter(5, source)
                .setParameter(6, Timestamp.from(now)).executeUpdate();
    }

    Optional<RiskView> byOrder(String order) {
        return Row.first(entities.createNativeQuery(VIEW + "order_number = ?1").setParameter(1, order))
                .map(RiskBook::view);
    }

    List<RiskView> byOrders(Collection<String> orders) {
        return orders.isEmpty() ? List.of() : Row.of(entities.createNativeQuery(
                        VIEW + "order_number = any (string_to_array(?1, ','))")
                .setParameter(1, orders.stream().collect(Collectors.joining(",")))).stream().map(RiskBook::view)
                .toList();
    }

    private static RiskView view(Row row) {
        return new RiskView(row.text(0), row.one(1, RiskVerdict.class), Finding.read(row.text(2)), row.instant(3),
                row.instant(4), row.text(5));
    }

    /** Whether this call was the one that decided. */
    boolean decide(String order, String by, Instant now) {
        return entities.createNativeQuery("update risk_check set decided_at = ?2, decided_by = ?3"
                        + " where order_number = ?1 and verdict = 'HOLD' and decided_at is null")
                .setParameter(1, order).setParameter(2, Timestamp.from(now)).setParameter(3, by).executeUpdate() == 1;
    }

    /** Notes a refused card of an order with its marks; the same event again changes nothing. */
    void decline(String event, String order, Instant now) {
        entities.createNativeQuery("insert into risk_decline (event, order_number, email_mark, source_mark, at)"
                        + " select ?1, cast(?2 as varchar), c.email_mark, c.source_mark, ?3 from (select 1) one"
                        + " left join risk_check c on c.order_number = ?2 on conflict (event) do nothing")
                .setParameter(1, event).setParameter(2, order).setParameter(3, Timestamp.from(now)).executeUpdate();
    }

    /** Refused cards within ten minutes: from one address, and in all. */
    long[] declines(String source, Instant now) {
        var row = Row.first(entities.createNativeQuery("select count(*)"
                        + " filter (where source_mark = cast(?1 as varchar)), count(*) from risk_decline where at > ?2")
                .setParameter(1, source)
                .setParameter(2, before(now, BRAKE))).orElseThrow();
        return new long[] {row.number(0), row.number(1)};
    }

    /** The mark of the address from which an order was placed; null where it is not known. */
    String sourceOf(String order) {
        return Row.first(entities.createNativeQuery("select source_mark from risk_check where order_number = ?1")
                .setParameter(1, order)).map(row -> row.text(0)).orElse(null);
    }

    /** Takes the marks off what is older; some at a time. */
    int forgetBefore(Instant moment) {
        var until = Timestamp.from(moment);
        return entities.createNativeQuery("delete from risk_decline where event in"
                        + " (select event from risk_decline where at < ?1 limit ?2)")
                .setParameter(1, until).setParameter(2, AT_ONCE).executeUpdate()
                + entities.createNativeQuery("update risk_check set email_mark = null, source_mark = null"
                        + " where order_number in (select order_number from risk_check"
                        + " where at < ?1 and email_mark is not null limit ?2)")
                .setParameter(1, until).setParameter(2, AT_ONCE).executeUpdate();
    }
}
