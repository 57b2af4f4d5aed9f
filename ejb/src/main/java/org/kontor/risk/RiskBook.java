package org.kontor.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kontor.shared.AfterTransaction;
import org.kontor.shared.Remembered;
import org.kontor.shared.Row;

/** Where judgements, refused cards, limits and lists are kept. Limits and lists are remembered for four seconds. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class RiskBook {

    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration HOUR = Duration.ofHours(1);
    /** For so long a refused card counts against whoever begins a payment. */
    static final Duration BRAKE = Duration.ofMinutes(10);
    private static final int AT_ONCE = 1000;
    private static final String VIEW = "select order_number, verdict, findings, at, decided_at, decided_by"
            + " from risk_check where ";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private RiskPolicies policies;

    @Inject
    private CardsTaken taken;

    @Inject
    private AfterTransaction afterwards;

    private final Remembered<Policy> policy = new Remembered<>(Duration.ofSeconds(4), () -> policies.read());

    /** Limits and lists together, as orders are judged by them. */
    record Policy(RiskLimits limits, List<ListEntry> lists) {
    }

    Policy policy() {
        return policy.get();
    }

    /** Once this is committed, the next order on this node is judged by what holds then. */
    void forgetPolicy() {
        afterwards.run(policy::forget);
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

    /** The marks by which an order knows its buyer: of mailbox, of address (null: nobody's), and of who pays. */
    record Marks(String email, String source, String buyer) {
    }

    void add(String order, Judgement judgement, Marks marks, Instant now) {
        entities.createNativeQuery("insert into risk_check (order_number, verdict, findings, email_mark,"
                        + " source_mark, buyer_mark, at) values (?1, ?2, ?3, ?4, cast(?5 as varchar), ?6, ?7)"
                        + " on conflict do nothing")
                .setParameter(1, order).setParameter(2, judgement.verdict().name())
                .setParameter(3, Finding.write(judgement.findings())).setParameter(4, marks.email())
                .setParameter(5, marks.source()).setParameter(6, marks.buyer())
                .setParameter(7, Timestamp.from(now)).executeUpdate();
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
    boolean decide(String order, RiskDecision decision, String by, Instant now) {
        return entities.createNativeQuery("update risk_check set decided_at = ?2, decided_by = ?3, decision = ?4"
                        + " where order_number = ?1 and verdict = 'HOLD' and decided_at is null")
                .setParameter(1, order).setParameter(2, Timestamp.from(now)).setParameter(3, by)
                .setParameter(4, decision.name()).executeUpdate() == 1;
    }

    /** What a person decided on an order. */
    Optional<RiskDecision> decision(String order) {
        return Row.first(entities.createNativeQuery("select decision from risk_check where order_number = ?1"
                + " and decision is not null").setParameter(1, order)).map(row -> row.one(0, RiskDecision.class));
    }

    /**
     * Notes a refused card with the marks of who began to pay the order last; the same event again changes nothing. One
     * after the other until the transaction ends, so that of several at once one sees that it is the last to be borne.
     */
    boolean decline(String event, String order, Instant at) {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended('refused cards', 0)))"
                + " locked").getSingleResult();
        return entities.createNativeQuery("insert into risk_decline (event, order_number, email_mark, source_mark,"
                        + " buyer_mark, at) select ?1, cast(?2 as varchar), c.email_mark,"
                        + " coalesce(p.source_mark, c.source_mark), coalesce(p.buyer_mark, c.buyer_mark), ?3"
                        + " from (select 1) one left join risk_check c on c.order_number = ?2"
                        + " left join (select source_mark, buyer_mark from risk_payer where order_number = ?2"
                        + " order by at desc limit 1) p on true on conflict (event) do nothing")
                .setParameter(1, event).setParameter(2, order).setParameter(3, Timestamp.from(at)).executeUpdate() == 1;
    }

    /**
     * Cards within ten minutes: refused from one address or of one buyer, and in all, and taken, which is counted only
     * where it matters.
     */
    record Tried(long byOne, long inShop, long taken) {

        Tried before() {
            return new Tried(Math.max(0, byOne - 1), inShop - 1, taken);
        }
    }

    /** The mark is that of an address or of a buyer; null: nobody's. */
    Tried tried(String mark, Instant now) {
        var row = Row.first(entities.createNativeQuery("select count(*)"
                        + " filter (where cast(?1 as varchar) in (source_mark, buyer_mark)), count(*)"
                        + " from risk_decline where at > ?2")
                .setParameter(1, mark)
                .setParameter(2, before(now, BRAKE))).orElseThrow();
        var shop = policy().limits().brakeShop();
        return new Tried(row.number(0), row.number(1),
                shop != null && row.number(1) >= shop ? taken.since(now.minus(BRAKE)) : 0);
    }

    /** Notes from which address, and by whom, a payment of an order is begun that is not its first. */
    @Transactional(Transactional.TxType.REQUIRED)
    public void payer(String order, String source, String buyer, Instant now) {
        entities.createNativeQuery("insert into risk_payer (order_number, source_mark, buyer_mark, at)"
                        + " values (?1, ?2, ?3, ?4) on conflict (order_number, source_mark)"
                        + " do update set buyer_mark = excluded.buyer_mark, at = excluded.at")
                .setParameter(1, order).setParameter(2, source).setParameter(3, buyer)
                .setParameter(4, Timestamp.from(now)).executeUpdate();
    }

    /** The marks of the addresses from which an order was placed and paid, as far as they are known. */
    List<String> sourcesOf(String order) {
        return texts(entities.createNativeQuery("select source_mark from risk_check where order_number = ?1"
                + " and source_mark is not null union select source_mark from risk_payer where order_number = ?1")
                .setParameter(1, order));
    }

    /** The marks of who placed an order and paid for it, as far as they are known. */
    List<String> buyersOf(String order) {
        return texts(entities.createNativeQuery("select buyer_mark from risk_check where order_number = ?1"
                + " and buyer_mark is not null union select buyer_mark from risk_payer where order_number = ?1"
                + " and buyer_mark is not null").setParameter(1, order));
    }

    /** Orders that were placed or paid lately under a mark, which is that of an address or of a buyer. */
    List<String> ordersOf(String mark, Instant after) {
        return texts(entities.createNativeQuery("select order_number from risk_check"
                + " where (source_mark = ?1 or buyer_mark = ?1) and at > ?2 union select order_number from risk_payer"
                + " where (source_mark = ?1 or buyer_mark = ?1) and at > ?2")
                .setParameter(1, mark).setParameter(2, Timestamp.from(after)));
    }

    private static List<String> texts(Query query) {
        return Row.of(query).stream().map(row -> row.text(0)).toList();
    }

    /** Takes the marks off what is older; some at a time. Zero when nothing is left. */
    int forgetBefore(Instant moment) {
        var until = Timestamp.from(moment);
        return entities.createNativeQuery("delete from risk_decline where event in"
                        + " (select event from risk_decline where at < ?1 limit ?2)")
                .setParameter(1, until).setParameter(2, AT_ONCE).executeUpdate()
                + entities.createNativeQuery("delete from risk_payer where (order_number, source_mark) in"
                        + " (select order_number, source_mark from risk_payer where at < ?1 limit ?2)")
                .setParameter(1, until).setParameter(2, AT_ONCE).executeUpdate()
                + entities.createNativeQuery("update risk_check set email_mark = null, source_mark = null,"
                        + " buyer_mark = null where order_number in (select order_number from risk_check"
                        + " where at < ?1 and email_mark is not null limit ?2)")
                .setParameter(1, until).setParameter(2, AT_ONCE).executeUpdate();
    }
}
