package org.kontor.ordering;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kontor.customer.SignedIn;
import org.kontor.ordering.list.OrderList;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Email;
import org.kontor.shared.Money;
import org.kontor.shared.NotFound;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;
import org.kontor.shared.Row;

/**
 * Reads orders. Customers reach one only with its key or with the e-mail address it was placed with. A whole order is
 * read in a transaction: without one each of its parts would load the order again that it belongs to.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OrderQueries {

    private static final String OWN = "select o.number, o.placed_at, o.status, o.fulfilment_status,"
            + " o.return_status, (select coalesce(sum(l.quantity), 0) from order_line l where l.order_id = o.id and l.kind = 'ITEM'),"
            + " o.total_minor, o.currency, o.access_key from orders o";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SignedIn caller;

    @Inject
    private BusinessClock clock;

    /** The orders of the customer who is signed in, the newest first. */
    @RolesAllowed(SignedIn.ROLE)
    public Page<OwnOrder> mine(PageRequest request) {
        var mine = me();
        var rows = Row.of(entities.createNativeQuery(OWN + " where o.customer_id = ?1 order by o.placed_at desc, o.id desc"
                + " limit ?2 offset ?3").setParameter(1, mine).setParameter(2, request.size())
                .setParameter(3, request.offset())).stream().map(OrderQueries::own).toList();
        var all = Row.first(entities.createNativeQuery("select count(*) from orders where customer_id = ?1")
                .setParameter(1, mine)).orElseThrow().number(0);
        return new Page<>(rows, all, request);
    }

    /** An order of the customer who is signed in; those of others are not found. */
    @RolesAllowed(SignedIn.ROLE)
    public Optional<OwnOrder> mine(OrderNumber number) {
        return Row.first(entities.createNativeQuery(OWN + " where o.customer_id = ?1 and o.number = ?2")
                .setParameter(1, me()).setParameter(2, number.value())).map(OrderQueries::own);
    }

    private long me() {
        return caller.customer().orElseThrow(() -> new NotFound("account", "yours")).id();
    }

    private static OwnOrder own(Row row) {
        return new OwnOrder(OrderNumber.parse(row.text(0)), row.instant(1), OrderProgress.of(
                row.one(2, OrderStatus.class), row.one(3, FulfilmentProgress.class), row.one(4, ReturnProgress.class)),
                row.number(5), row.money(6, 7), row.text(8));
    }

    /** For flows; pages of staff and of the store use the methods below. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Optional<OrderView> byNumber(OrderNumber number) {
        return entities.createNamedQuery(Order.BY_NUMBER, Order.class).setParameter("number", number)
                .getResultStream().findFirst().map(Order::view);
    }

    /** An order as staff open it; who has no part in orders is refused. */
    @RolesAllowed({"orders", "finance", "admin"})
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Optional<OrderView> forStaff(OrderNumber number) {
        return byNumber(number);
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Optional<OrderView> byNumberAndKey(OrderNumber number, String key) {
        return byNumber(number).filter(order -> fits(key, order.accessKey()));
    }

    /** What an order came to when it was placed, asked without reading the order. */
    public Money total(OrderNumber number) {
        return Row.first(entities.createNativeQuery("select total_minor, currency from orders where number = ?1")
                .setParameter(1, number.value())).orElseThrow(() -> new NotFound("order", number)).money(0, 1);
    }

    /** Whether the key is that of the order, asked without reading the order. */
    public boolean opens(OrderNumber number, String key) {
        return Row.first(entities.createNativeQuery("select access_key from orders where number = ?1")
                .setParameter(1, number.value())).filter(row -> fits(key, row.text(0))).isPresent();
    }

    private static boolean fits(String key, String accessKey) {
        return key != null && MessageDigest.isEqual(key.getBytes(), accessKey.getBytes());
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Optional<OrderView> byNumberAndEmail(OrderNumber number, Email email) {
        return byNumber(number).filter(order -> order.email().equals(email));
    }

    @RolesAllowed({"orders", "finance", "admin"})
    public Page<OrderRow> list(OrderFilter filter, PageRequest request) {
        var list = new OrderList(filter, clock.today());
        var rows = bind(entities.createQuery(list.rows(request), OrderRow.class), list)
                .setFirstResult(request.offset()).setMaxResults(request.size()).getResultList();
        return new Page<>(rows, count(list), request);
    }

    @RolesAllowed({"orders", "finance", "content", "admin"})
    public long count(OrderFilter filter) {
        return count(new OrderList(filter, clock.today()));
    }

    private long count(OrderList list) {
        return bind(entities.createQuery(list.count(), Long.class), list).getSingleResult();
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, OrderList list) {
        list.values().forEach(query::setParameter);
        return query;
    }

    /** The tax in the totals of some orders. */
    @RolesAllowed({"orders", "finance", "admin"})
    public Map<OrderNumber, Money> taxes(Collection<OrderNumber> numbers) {
        return amounts("select number, tax_minor, currency from orders"
                + " where number = any (string_to_array(?1, ','))", numbers);
    }

    /** What was agreed in some orders, was not called off before it was paid, and was not given back. */
    @RolesAllowed({"orders", "finance", "admin"})
    public Map<OrderNumber, Money> owed(Collection<OrderNumber> numbers) {
        return amounts("select o.number, sum(l.line_minor - l.waived_minor - l.refunded_minor), o.currency"
                + " from orders o join order_line l on l.order_id = o.id"
                + " where o.number = any (string_to_array(?1, ',')) group by o.number, o.currency", numbers);
    }

    private Map<OrderNumber, Money> amounts(String sql, Collection<OrderNumber> numbers) {
        return numbers.isEmpty() ? Map.of() : Row.of(entities.createNativeQuery(sql)
                .setParameter(1, numbers.stream().map(OrderNumber::value).collect(Collectors.joining(",")))).stream()
                .collect(Collectors.toMap(row -> new OrderNumber(row.text(0)), row -> row.money(1, 2)));
    }

    /** How many orders wait in each view that is somebody's work. */
    @RolesAllowed({"orders", "finance", "admin"})
    public Map<OrderFilter.View, Long> waiting() {
        var row = (Object[]) entities.createNativeQuery("select"
                + " (select count(*) from orders where status = 'CONFIRMED'"
                + " and fulfilment_status in ('UNFULFILLED', 'PARTIAL')),"
                + " (select count(*) from orders where status = 'PENDING_PAYMENT'),"
                + " (select count(*) from orders where status = 'ON_HOLD'),"
                + " (select count(*) from orders where hold_review is not null)").getSingleResult();
        return Map.of(OrderFilter.View.TO_SHIP, ((Number) row[0]).longValue(),
                OrderFilter.View.UNPAID, ((Number) row[1]).longValue(),
                OrderFilter.View.ON_HOLD, ((Number) row[2]).longValue(),
                OrderFilter.View.REVIEW, ((Number) row[3]).longValue());
    }

    /** Status changes and happenings, oldest first. */
    @SuppressWarnings("unchecked")
    public List<TimelineEntry> timeline(OrderNumber number) {
        List<Object[]> rows = entities.createNativeQuery("select at, kind, detail, actor from ("
                        + " select c.at, 'STATUS' as kind, c.to_status as detail, c.actor, c.id, 0 as part"
                        + " from order_status_change c"
                        + " join orders o on o.id = c.order_id where o.number = ?1"
                        + " union all select h.at, h.kind, h.detail, h.actor, h.id, 1 from order_happening h"
                        + " join orders o on o.id = h.order_id where o.number = ?1) entries order by at, part, id")
                .setParameter(1, number.value()).getResultList();
        return rows.stream().map(row -> new TimelineEntry(((Timestamp) row[0]).toInstant(), (String) row[1],
                (String) row[2],
                (String) row[3])).toList();
    }
}
