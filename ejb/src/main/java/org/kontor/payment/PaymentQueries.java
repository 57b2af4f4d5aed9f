package org.kontor.payment;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kontor.shared.Money;
import org.kontor.shared.NotFound;
import org.kontor.shared.Row;

/** Reads payments, with every call that was made for them. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PaymentQueries {

    private static final String OF_REFERENCE = "Payment.ofReference"; // in META-INF/orm.xml

    private static final String TAKEN_AND_KEPT = """
            select p.reference, sum(p.captured_minor - p.refunded_minor - coalesce((select sum(case
                    when t.type = 'BOUNCE' then t.amount_minor
                    when t.type <> 'REFUND' then 0
                    when t.idem_key like ?3
                        then case t.status when 'SUCCESS' then -t.amount_minor else 0 end
                    when t.status in ('INIT', 'PENDING', 'UNKNOWN') and t.purpose like ?2 then t.amount_minor else 0 end)
                from payment_transaction t where t.payment_id = p.id), 0)), p.currency
            from payment p where p.reference = any (string_to_array(?1, ',')) group by p.reference, p.currency""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Payments payments;

    /** All payments of a reference, oldest first. */
    public List<PaymentView> of(String reference) {
        return entities.createNamedQuery(OF_REFERENCE, Payment.class).setParameter("ref", reference)
                .getResultList().stream().map(Payment::view).toList();
    }

    /**
     * What all payments of some references took and still hold; refunds under way whose purpose begins so count as gone,
     * and so does what came back and goes to another account.
     */
    @RolesAllowed({"orders", "finance", "admin"})
    public Map<String, Money> takenAndKept(Collection<String> references, String purpose) {
        return references.isEmpty() ? Map.of() : Row.of(entities.createNativeQuery(TAKEN_AND_KEPT)
                .setParameter(1, String.join(",", references)).setParameter(2, purpose + '%')
                .setParameter(3, '%' + PaymentTransaction.OF_BOUNCE + '%')).stream()
                .collect(Collectors.toMap(row -> row.text(0), row -> row.money(1, 2)));
    }

    /** How customers of a market pay, as pages show it: remembered for four seconds, longer on a quiet server. */
    public PaymentTerms terms(String market) {
        return payments.terms(market);
    }

    /** The same as they are at this moment, for who changes them and for what is decided by them. */
    public PaymentTerms termsNow(String market) {
        return payments.termsNow(market);
    }

    /** What a customer has to transfer for a payment that waits for it; empty for every other payment. */
    public Optional<TransferOrder> transferOf(PaymentView payment, String market) {
        var terms = terms(market).transfer();
        var amount = payment.isOnAccount() ? payment.owed() : payment.amount().minus(payment.captured());
        return (payment.isAwaitingTransfer() || payment.isOnAccount() && amount.isPositive()) && terms.iban() != null
                ? Optional.of(new TransferOrder(terms.holder(), terms.iban(), terms.bic(), amount,
                        new CreditorReference(payment.gatewayRef())))
                : Optional.empty();
    }

    /**
     * Ids of transfers that are waited for longer than the market's terms say, and of which nobody was reminded yet.
     */
    public List<Long> transfersToRemindOf(String market, Instant now, int limit) {
        return Row.of(entities.createNativeQuery("select p.id from payment p join payment_terms t on t.market = ?1"
                        + " where p.method = 'transfer' and p.status in ('REQUIRES_ACTION', 'PART_CAPTURED')"
                        + " and p.reminded_at is null and p.created_at + t.transfer_remind * interval '1 day' < ?2"
                        + " order by p.id limit ?3")
                .setParameter(1, market).setParameter(2, Timestamp.from(now)).setParameter(3, limit)).stream()
                .map(row -> row.number(0)).toList();
    }

    /** Ids of payments by invoice that were due before a day, and of which nobody was reminded yet. */
    public List<Long> invoicesToRemindOf(LocalDate today, int limit) {
        return Row.of(entities.createNativeQuery("select id from payment where method = 'invoice'"
                        + " and status in ('AUTHORIZED', 'PART_CAPTURED') and due_on < ?1 and reminded_at is null"
                        + " order by id limit ?2").setParameter(1, Date.valueOf(today)).setParameter(2, limit))
                .stream().map(row -> row.number(0)).toList();
    }

    /** How many of the last two thousand card payments began after a moment and were reserved or taken. */
    public long cardsTakenSince(Instant moment) {
        return Row.first(entities.createNativeQuery("select count(*) from (select status, created_at from payment"
                        + " where method = ?1 order by id desc limit 2000) lately where created_at > ?2"
                        + " and status in ('AUTHORIZED', 'PART_CAPTURED', 'CAPTURED')")
                .setParameter(1, PayMethod.CARD.code()).setParameter(2, Timestamp.from(moment))).orElseThrow()
                .number(0);
    }

    public Optional<PaymentView> byId(long id) {
        return Optional.ofNullable(entities.find(Payment.class, id)).map(Payment::view);
    }

    /** What the payment is for, read without loading it. */
    public String referenceOf(long id) {
        return (String) entities.createNativeQuery("select reference from payment where id = ?1").setParameter(1, id)
                .getSingleResult();
    }

    /** By the provider's own number of its page or of its payment. */
    public Optional<PaymentView> byGatewayRef(String gateway, String ref) {
        return entities.createNamedQuery(Payment.BY_GATEWAY_REF, Payment.class).setParameter("gateway", gateway)
                .setParameter("ref", ref).getResultStream().findFirst().map(Payment::view);
    }

    /** By the key that we gave the payment. */
    public Optional<PaymentView> byKey(String key) {
        return entities.createNamedQuery(Payment.BY_KEY, Payment.class).setParameter("key", key)
                .getResultStream().findFirst().map(Payment::view);
    }

    /** Refunds of a payment whose outcome is open. */
    public List<RefundTicket> openRefunds(long paymentId) {
        return entities.createNamedQuery(PaymentTransaction.OPEN_REFUNDS, PaymentTransaction.class)
                .setParameter("payment", paymentId).getResultStream().map(PaymentTransaction::ticket).toList();
    }

    /** The ticket of a refund by its key. */
    public RefundTicket refundTicket(String key) {
        return entities.createNamedQuery(PaymentTransaction.BY_KEY, PaymentTransaction.class).setParameter("key", key)
                .getResultStream().filter(call -> call.type() == TransactionType.REFUND).findFirst()
                .map(PaymentTransaction::ticket).orElseThrow(() -> new NotFound("refund", key));
    }

    /** Wishes to take or let go reserved money of a payment whose outcome is open. */
    public List<CaptureTicket> openCaptures(long paymentId) {
        return entities.createNamedQuery(PaymentTransaction.OPEN_CAPTURES, PaymentTransaction.class)
                .setParameter("payment", paymentId)
                .setParameter("types", List.of(TransactionType.CAPTURE, TransactionType.VOID))
                .getResultStream().map(PaymentTransaction::captureTicket).toList();
    }

    /** What happened to the payments of a reference, oldest first: every arrow, every call and every answer to it. */
    @RolesAllowed({"orders", "finance", "admin"})
    public List<PaymentMoment> story(String reference) {
        return Row.of(entities.createNativeQuery("select c.at, c.to_status, null as call, null as answered,"
                        + " p.amount_minor, p.currency, c.reason as words, null as psp, c.actor, c.id"
                        + " from payment_status_change c join payment p on p.id = c.payment_id where p.reference = ?1"
                        + " union all"
                        + " select a.at, null, t.type, a.status, t.amount_minor, t.currency, a.answer,"
                        + " case when a.status <> 'INIT' then t.psp_reference end, null, a.id"
                        + " from payment_call_answer a join payment_transaction t on t.id = a.transaction_id"
                        + " join payment p on p.id = t.payment_id where p.reference = ?1"
                        + " order by at, answered nulls last, id")
                .setParameter(1, reference)).stream()
                .map(row -> new PaymentMoment(row.instant(0), row.one(1, PaymentStatus.class),
                        row.one(2, TransactionType.class), row.one(3, TransactionStatus.class), row.money(4, 5),
                        row.text(6), row.text(7), row.text(8))).toList();
    }

    /** Ids of payments whose outcome is open and whose next check is due. */
    public List<Long> dueForCheck(Instant now, int limit) {
        return ids("select id from payment where next_check_at <= ?1 order by next_check_at, id limit ?2", now, limit);
    }

    /** Tickets of refunds whose outcome is open and whose next check is due. */
    public List<RefundTicket> refundsDueForCheck(Instant now, int limit) {
        return ids("select id from payment_transaction where type = 'REFUND' and next_check_at <= ?1"
                + " order by next_check_at, id limit ?2", now, limit)
                .stream().map(id -> entities.find(PaymentTransaction.class, id).ticket()).toList();
    }

    /** Wishes to take or let go reserved money whose outcome is open and whose next check is due. */
    public List<CaptureTicket> capturesDueForCheck(Instant now, int limit) {
        return ids("select id from payment_transaction where type in ('CAPTURE', 'VOID') and next_check_at <= ?1"
                + " order by next_check_at, id limit ?2", now, limit)
                .stream().map(id -> entities.find(PaymentTransaction.class, id).captureTicket()).toList();
    }

    @SuppressWarnings("unchecked")
    private List<Long> ids(String sql, Instant now, int limit) {
        List<Number> rows = entities.createNativeQuery(sql).setParameter(1, Timestamp.from(now)).setParameter(2, limit)
                .getResultList();
        return rows.stream().map(Number::longValue).toList();
    }
}
