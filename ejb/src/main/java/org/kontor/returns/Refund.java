package org.kontor.returns;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.persistence.annotations.OptimisticLocking;
import org.kontor.ordering.RefundedLine;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Stamp;

/**
 * Money that staff granted to a customer. It is written down before it moves, and ends when the provider has spoken.
 */
@Entity
@Table(name = "refund")
@OptimisticLocking(cascade = true)
@NamedQuery(name = Refund.BY_NUMBER, query = "select r from Refund r where r.number = :number")
@NamedQuery(name = Refund.BY_KEY, query = "select r from Refund r where r.key = :key")
@NamedQuery(name = Refund.OF_ORDER, query = "select r from Refund r where r.order = :order order by r.id")
class Refund {

    static final String BY_NUMBER = "Refund.byNumber";
    static final String BY_KEY = "Refund.byKey";
    static final String OF_ORDER = "Refund.ofOrder";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "refund_seq")
    @SequenceGenerator(name = "refund_seq", sequenceName = "refund_seq", allocationSize = 50)
    private Long id;
    @Version
    @Column(name = "version", nullable = false)
    private long version;
    @Column(name = "number", nullable = false)
    private String number;
    @Column(name = "order_number", nullable = false)
    private OrderNumber order;
    @Column(name = "payment_id", nullable = false)
    private long paymentId;
    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false)
    private RefundStatus status;
    @Column(name = "currency", nullable = false)
    private String currency;
    @Column(name = "amount_minor", nullable = false)
    private long amountMinor;
    @Column(name = "idem_key", nullable = false)
    private String key;
    @Column(name = "reason", nullable = false)
    private String reason;
    @Column(name = "granted_by", nullable = false)
    private String grantedBy;
    @Column(name = "created_at", nullable = false)
    private Instant createdAt;
    @Column(name = "settled_at")
    private Instant settledAt;
    @OneToMany(mappedBy = "refund", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<RefundLine> lines;
    @OneToMany(mappedBy = "refund", cascade = CascadeType.PERSIST)
    private List<RefundStatusChange> changes;

    protected Refund() {
    }

    Refund(String number, GrantRefund granted, long paymentId, Money amount, Stamp stamp) {
        this.lines = new ArrayList<>();
        this.changes = new ArrayList<>();
        this.number = number;
        this.order = granted.order();
        this.paymentId = paymentId;
        this.status = RefundStatus.GRANTED;
        this.currency = amount.currency();
        this.amountMinor = amount.minor();
        this.key = granted.key().value();
        this.reason = granted.reason();
        this.grantedBy = stamp.actor();
        this.createdAt = stamp.at();
        granted.lines().forEach(line -> lines.add(new RefundLine(this, line)));
    }

    String number() {
        return number;
    }

    String key() {
        return key;
    }

    long paymentId() {
        return paymentId;
    }

    String currency() {
        return currency;
    }

    RefundStatus status() {
        return status;
    }

    Money amount() {
        return Money.ofMinor(amountMinor, currency);
    }

    /** Whether it gives back the money of units that were called off before they were sent. */
    boolean isForCalledOff() {
        return lines.stream().anyMatch(RefundLine::isCalledOff);
    }

    void payOut(Stamp stamp) {
        moveTo(RefundStatus.PAID_OUT, stamp);
    }

    void bounce(Stamp stamp) {
        moveTo(RefundStatus.BOUNCED, stamp);
    }

    void credit(Stamp stamp) {
        moveTo(RefundStatus.CREDITED, stamp);
    }

    void fail(Stamp stamp) {
        moveTo(RefundStatus.FAILED, stamp);
    }

    void sendAgain(Stamp stamp) {
        moveTo(RefundStatus.GRANTED, stamp);
        settledAt = null;
    }

    private void moveTo(RefundStatus next, Stamp stamp) {
        var from = status;
        status = RefundStatus.ARROWS.next(number, from, next);
        settledAt = stamp.at();
        changes.add(new RefundStatusChange(this, from, next, stamp));
    }

    List<RefundedLine> noted() {
        return lines.stream().map(RefundLine::noted).toList();
    }

    RefundView view() {
        return new RefundView(number, order, status, amount(), reason, grantedBy, createdAt, settledAt,
                lines.stream().map(RefundLine::view).toList());
    }
}
