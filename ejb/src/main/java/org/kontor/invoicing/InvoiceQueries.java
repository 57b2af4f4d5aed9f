package org.kontor.invoicing;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;
import org.kontor.shared.Row;
import org.kontor.shared.VatId;

/** Reads documents, and what is still to be invoiced. What left the house is read from the contract views. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class InvoiceQueries {

    private static final String NOT_INVOICED = " from audit.v_shipment_line s join audit.v_order o on o.id = s.order_id"
            + " where s.shipped_at is not null and s.shipped_on <= ?1"
            + " and not exists (select 1 from invoice_line l where l.shipment_id = s.shipment_id)";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Sellers sellers;

    @RolesAllowed({"finance", "orders", "admin"})
    public Page<InvoiceRow> list(InvoiceFilter filter, PageRequest request) {
        return new InvoiceList(filter).page(entities, request);
    }

    @RolesAllowed({"finance", "orders", "admin"})
    public long count(InvoiceFilter filter) {
        return new InvoiceList(filter).count(entities);
    }

    @RolesAllowed({"finance", "orders", "admin"})
    public Optional<InvoiceView> byNumber(InvoiceNumber number) {
        return Row.first(entities.createNativeQuery("select i.snapshot, exists (select 1 from invoice_document d"
                        + " where d.invoice_id = i.id) from invoice i where i.number = ?1")
                        .setParameter(1, number.value()))
                .map(row -> new InvoiceView(row(number), InvoiceSnapshot.parse(row.text(0)), row.flag(1)));
    }

    private InvoiceRow row(InvoiceNumber number) {
        return Row.first(entities.createNativeQuery(InvoiceList.COLUMNS + " where i.number = ?1")
                .setParameter(1, number.value())).map(InvoiceList::read).orElseThrow();
    }

    /** The seller's own VAT id, as every document shows it to everybody. */
    public Optional<VatId> sellerVatId() {
        return VatId.read(sellers.current().seller().vatId());
    }

    /** The documents of an order, oldest first; pages of the store ask only for an order whose key they checked. */
    public List<InvoiceRow> ofOrder(OrderNumber order) {
        return Row.of(entities.createNativeQuery(InvoiceList.COLUMNS + " where i.order_number = ?1 order by i.id")
                .setParameter(1, order.value())).stream().map(InvoiceList::read).toList();
    }

    /** The documents of several orders, oldest first; for pages that checked whose these orders are. */
    public List<InvoiceRow> ofOrders(Collection<OrderNumber> orders) {
        return orders.isEmpty() ? List.of() : Row.of(entities.createNativeQuery(InvoiceList.COLUMNS
                        + " where i.order_number = any (string_to_array(?1, ',')) order by i.id").setParameter(1,
                orders.stream().map(OrderNumber::value).collect(Collectors.joining(",")))).stream()
                .map(InvoiceList::read).toList();
    }

    /** Ids of shipments that left the house up to a day and have no invoice, in order of id. */
    public List<Long> shipmentsToInvoice(LocalDate upTo) {
        return Row.of(entities.createNativeQuery("select distinct s.shipment_id" + NOT_INVOICED
                + " order by s.shipment_id")
                .setParameter(1, Date.valueOf(upTo))).stream().map(row -> row.number(0)).toList();
    }

    /** A shipment with all it carried, invoiced or not. */
    public Optional<ShippedParcel> parcel(long shipmentId) {
        var rows = Row.of(entities.createNativeQuery("select s.number, o.number, s.shipped_on, s.line_id, s.qty, s.consignment"
                        + " from audit.v_shipment_line s join audit.v_order o on o.id = s.order_id"
                        + " where s.shipped_at is not null and s.shipment_id = ?1 order by s.line_id")
                .setParameter(1, shipmentId));
        Map<Long, Integer> units = new HashMap<>();
        rows.forEach(row -> units.put(row.number(3), row.count(4)));
        return rows.stream().findFirst().map(row -> new ShippedParcel(shipmentId, row.text(0),
                OrderNumber.parse(row.text(1)), row.count(5), row.date(2), units));
    }

    /** Refunds that wait for their credit note, oldest first. */
    public List<WaitingClaim> waitingClaims() {
        return Row.of(entities.createNativeQuery("select refund_number, order_number, claimed_at from credit_claim"
                        + " where status = 'WAITING' order by claimed_at, refund_number")).stream()
                .map(row -> new WaitingClaim(row.text(0), OrderNumber.parse(row.text(1)), row.instant(2))).toList();
    }

    /** Numbers of documents that the night is to draw, in order of issue. */
    public List<InvoiceNumber> toDraw() {
        return Row.of(entities.createNativeQuery(
                "select i.number from invoice_to_draw d join invoice i on i.id = d.invoice_id"
                + " order by i.id")).stream().map(row -> InvoiceNumber.parse(row.text(0))).toList();
    }

    /** Series whose documents do not run from 1 to the last number taken, in words. */
    public List<String> gaps() {
        return Row.of(entities.createNativeQuery(
                "select c.series || ' ' || c.year || ': ' || count(i.id) || ' documents, last number '"
                        + " || c.last_no from invoice_counter c left join invoice i on i.series = c.series"
                        + " and i.year = c.year"
                        + " group by c.series, c.year, c.last_no having count(i.id) <> c.last_no"
                        + " or min(i.no) <> 1 or max(i.no) <> c.last_no")).stream().map(row -> row.text(0)).toList();
    }
}
