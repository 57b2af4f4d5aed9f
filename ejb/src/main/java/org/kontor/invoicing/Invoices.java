package org.kontor.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.kontor.ordering.OrderLineView;
import org.kontor.ordering.OrderView;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Row;

/** Where issued documents are kept. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Invoices {

    /** A correction changes what was invoiced; it credits nothing. */
    private static final String BILLED = "select l.order_line_id, "
            + " coalesce(sum(l.quantity) filter (where l.kind = 'INVOICE' and not l.correction), 0),"
            + " coalesce(sum(l.gross_minor) filter (where l.kind = 'INVOICE'), 0)"
            + " - coalesce(sum(l.gross_minor) filter (where l.kind = 'CREDIT_NOTE' and l.correction), 0),"
            + " coalesce(sum(l.tax_minor) filter (where l.kind = 'INVOICE'), 0)"
            + " - coalesce(sum(l.tax_minor) filter (where l.kind = 'CREDIT_NOTE' and l.correction), 0),"
            + " coalesce(sum(l.gross_minor) filter (where l.kind = 'CREDIT_NOTE' and not l.correction), 0),"
            + " coalesce(sum(l.tax_minor) filter (where l.kind = 'CREDIT_NOTE' and not l.correction), 0),"
            + " bool_or(l.correction)"
            + " from invoice_line l join invoice i on i.id = l.invoice_id"
            + " where i.order_number = ?1 group by l.order_line_id";

    @PersistenceContext
    private EntityManager entities;

    public void add(Invoice invoice) {
        entities.persist(invoice);
        entities.flush();
        entities.createNativeQuery("insert into invoice_to_draw (invoice_id) values (?1)").setParameter(1, invoice.id())
                .executeUpdate();
    }

    public Optional<Invoice> ofShipment(long shipmentId) {
        return entities.createNamedQuery(Invoice.OF_SHIPMENT, Invoice.class).setParameter("shipment", shipmentId)
                .getResultStream().findFirst();
    }

    public Optional<Invoice> ofRefund(String refund) {
        return entities.createNamedQuery(Invoice.OF_REFUND, Invoice.class).setParameter("refund", refund)
                .getResultStream().findFirst();
    }

    /** Invoices that charge any of these order lines, newest first. */
    public List<Invoice> charging(OrderNumber order, List<Long> orderLineIds) {
        return entities.createNamedQuery(Invoice.CHARGING, Invoice.class).setParameter("order", order)
                .setParameter("lines", orderLineIds).getResultList();
    }

    /** The invoices of an order that were not corrected, oldest first. */
    public List<Invoice> standing(OrderNumber order) {
        return entities.createNamedQuery(Invoice.STANDING, Invoice.class).setParameter("order", order).getResultList();
    }

    /** What was billed of an order so far; the caller holds the order's lock. */
    public OrderBilling billing(OrderView order) {
        var billed = new HashMap<Long, Row>();
        Row.of(entities.createNativeQuery(BILLED).setParameter(1, order.number().value()))
                .forEach(row -> billed.put(row.number(0), row));
        var claimed = new HashMap<Long, Long>();
        Row.of(entities.createNativeQuery("select l.order_line_id, sum(l.gross_minor) from credit_claim_line l"
                        + " join credit_claim c on c.refund_number = l.refund_number where c.order_number = ?1"
                        + " group by l.order_line_id").setParameter(1, order.number().value()))
                .forEach(row -> claimed.put(row.number(0), row.number(1)));
        return new OrderBilling(order, order.lines().stream()
                .map(line -> billing(line, billed.get(line.id()), claimed.getOrDefault(line.id(), 0L))).toList());
    }

    private static LineBilling billing(OrderLineView line, Row row, long claimed) {
        var currency = line.line().currency();
        var none = Money.zero(currency);
        var claim = Money.ofMinor(claimed, currency);
        return row == null ? new LineBilling(line, 0, none, none, none, none, claim, false)
                : new LineBilling(line, row.count(1), Money.ofMinor(row.number(2), currency),
                        Money.ofMinor(row.number(3), currency), Money.ofMinor(row.number(4), currency),
                        Money.ofMinor(row.number(5), currency), claim, row.flag(6));
    }
}
