package org.kontor.cart;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;
import org.kontor.shared.Row;

/** Reads drafts; the carts of customers are none of them. */
@Stateless
@RolesAllowed({"orders", "admin"})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DraftQueries {

    private static final String WHICH = " from cart c where c.made_by is not null and c.status = ?1";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CartShelf shelf;

    /** In a transaction: without one its discounts would load the cart again that they belong to. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Optional<DraftView> byId(long id) {
        return shelf.draft(id).map(Cart::draft);
    }

    /** The draft that makes an order again which ended unpaid, if there is one. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Optional<DraftView> copyOf(OrderNumber order) {
        return shelf.draftOf(order).map(Cart::draft);
    }

    /** Drafts of one status, the last changed first. */
    public Page<DraftRow> list(CartStatus status, PageRequest request) {
        var rows = Row.of(entities.createNativeQuery("select c.id, c.status, coalesce(c.ship_name, c.email),"
                        + " (select coalesce(sum(l.quantity), 0) from cart_line l where l.cart_id = c.id),"
                        + " (select coalesce(sum(l.quantity * l.seen_minor), 0) from cart_line l where l.cart_id = c.id"
                        + " and l.seen_currency = c.currency),"
                        + " c.currency, c.made_by, c.updated_at, c.order_number" + WHICH
                        + " order by c.updated_at desc, c.id desc").setParameter(1, status.name())
                .setFirstResult(request.offset()).setMaxResults(request.size())).stream()
                .map(row -> new DraftRow(row.number(0), row.one(1, CartStatus.class), row.text(2), row.count(3),
                        row.money(4, 5), row.text(6), row.instant(7),
                        row.has(8) ? new OrderNumber(row.text(8)) : null)).toList();
        return new Page<>(rows, count(status), request);
    }

    /** How many drafts there are of a status. */
    public long count(CartStatus status) {
        return Row.first(entities.createNativeQuery("select count(*)" + WHICH).setParameter(1, status.name()))
                .orElseThrow().number(0);
    }
}
