package org.kontor.returns;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.kontor.returns.RefundRequestView.Status;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Stamp;

/** A refund above the limit, as one person asked for it; whoever asked never approves. */
@Entity
@Table(name = "refund_request")
@NamedQuery(name = RefundRequest.BY_KEY, query = "select r from RefundRequest r where r.key = :key")
@NamedQuery(name = RefundRequest.OF_ORDER,
        query = "select r from RefundRequest r where r.order = :order order by r.id")
@NamedQuery(name = RefundRequest.WAITING, query = "select r from RefundRequest r"
        + " where r.status = org.kontor.returns.RefundRequestView.Status.WAITING order by r.requestedAt, r.id")
class RefundRequest {

    static final String BY_KEY = "RefundRequest.byKey";
    static final String OF_ORDER = "RefundRequest.ofOrder";
    static final String WAITING = "RefundRequest.waiting";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "refund_request_seq")
    @SequenceGenerator(name = "refund_request_seq", sequenceName = "refund_request_seq", allocationSize = 50)
    private Long id;
    @Version
    @Column(name = "version", nullable = false)
    private long version;
    @Column(name = "order_number", nullable = false)
    private OrderNumber order;
    @Column(name = "currency", nullable = false)
    private String currency;
    @Column(name = "amount_minor", nullable = false)
    private long amountMinor;
    @Column(name = "idem_key", nullable = false)
    private String key;
    @Column(name = "reason", nullable = false)
    private String reason;
    @Column(name = "as_credit", nullable = false)
    private boolean asCredit;
    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false)
    private Status status;
    @Column(name = "requested_by", nullable = false)
    private String requestedBy;
    @Column(name = "requested_at", nullable = false)
    private Instant requestedAt;
    @Column(name = "decided_by")
    private String decidedBy;
    @Column(name = "decided_at")
    private Instant decidedAt;
    @ElementCollection
    @CollectionTable(name = "refund_request_line", joinColumns = @JoinColumn(name = "request_id"))
    private List<RefundRequestLine> lines;

    protected RefundRequest() {
    }

    RefundRequest(GrantRefund wish, Money amount, Stamp stamp) {
        this.order = wish.order();
        this.currency = amount.currency();
        this.amountMinor = amount.minor();
        this.key = wish.key().value();
        this.reason = wish.reason();
        this.asCredit = wish.asCredit();
        this.status = Status.WAITING;
        this.requestedBy = stamp.actor();
        this.requestedAt = stamp.at();
        this.lines = new ArrayList<>(wish.lines().stream().map(RefundRequestLine::new).toList());
    }

    OrderNumber order() {
        return order;
    }

    boolean isWaiting() {
        return status == Status.WAITING;
    }

    boolean isDeclined() {
        return status == Status.DECLINED;
    }

    boolean isOf(String person) {
        return requestedBy.equals(person);
    }

    /** Whether a refund came of it: of one that was split over payments, the further ones carry its key and a count. */
    boolean ledTo(Refund refund) {
        return status == Status.APPROVED && (refund.key().equals(key) || refund.key().startsWith(key + ":"));
    }

    /** Refused to the one who asked. */
    void approve(Stamp stamp) {
        if (isOf(stamp.actor())) {
            throw new RefundRefused("returns.refused.samePerson");
        }
        decide(Status.APPROVED, stamp);
    }

    void decline(Stamp stamp) {
        decide(Status.DECLINED, stamp);
    }

    private void decide(Status decision, Stamp stamp) {
        status = Status.ARROWS.next("refund request " + id, status, decision);
        decidedBy = stamp.actor();
        decidedAt = stamp.at();
    }

    GrantRefund wish() {
        return new GrantRefund(order, lines.stream().map(line -> line.wish(currency)).toList(), reason,
                new IdempotencyKey(key), asCredit);
    }

    RefundRequestView view() {
        return new RefundRequestView(id, order, Money.ofMinor(amountMinor, currency), reason, asCredit, status,
                requestedBy, requestedAt);
    }
}
