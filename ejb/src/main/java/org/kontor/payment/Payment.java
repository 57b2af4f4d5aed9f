package org.kontor.payment;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.persistence.annotations.OptimisticLocking;
import org.kontor.shared.Money;
import org.kontor.shared.Stamp;

/**
 * A payment of one amount by one method through one provider. It is moved only by what the provider says; the money
 * counters never exceed one another.
 */
@Entity
@Table(name = "payment")
@OptimisticLocking(cascade = true)
@NamedQuery(name = Payment.BY_KEY, query = Payment.WITH_CALLS + "p.key = :key order by t.id")
@NamedQuery(name = Payment.BY_GATEWAY_REF, query = Payment.WITH_CALLS
        + "p.gateway = :gateway and (p.there.gatewayRef = :ref or p.there.intentRef = :ref) order by p.id, t.id")
class Payment {

    /** Joins strictly: every payment is born with its first call, so none is lost. */
    static final String WITH_CALLS = "select distinct p from Payment p join fetch p.transactions t where ";
    static final String BY_KEY = "Payment.byKey";
    static final String BY_GATEWAY_REF = "Payment.byGatewayRef";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "payment_seq")
    @SequenceGenerator(name = "payment_seq", sequenceName = "payment_seq", allocationSize = 50)
    private Long id;
    @Version
    @Column(name = "version", nullable = false)
    private long version;
    @Column(name = "reference", nullable = false)
    private String reference;
    @Column(name = "gateway", nullable = false)
    private String gateway;
    @Column(name = "method", nullable = false)
    private String method;
    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false)
    private PaymentStatus status;
    @Column(name = "currency", nullable = false)
    private String currency;
    @Column(name = "amount_minor", nullable = false)
    private long amountMinor;
    @Enumerated(EnumType.STRING)
    @Column(name = "take_money", nullable = false)
    private TakeMoney take;
    @Embedded
    private Funds funds = new Funds();
    @Column(name = "idem_key", nullable = false)
    private String key;
    @Embedded
    private AtProvider there = new AtProvider();
    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;
    @Column(name = "next_check_at")
    private Instant nextCheckAt;
    @Column(name = "checks", nullable = false)
    private int checks;
    @Column(name = "created_at", nullable = false)
    private Instant createdAt;
    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt;
    @OneToMany(mappedBy = "payment", cascade = {CascadeType.PERSIST, CascadeType.REFRESH})
    @OrderBy("id")
    private List<PaymentTransaction> transactions;
    @OneToMany(mappedBy = "payment", cascade = CascadeType.PERSIST)
    private List<PaymentStatusChange> changes;

    protected Payment() {
    }

    Payment(OpenPayment opening, Instant now) {
        this.changes = new ArrayList<>();
        this.there = new AtProvider(opening.netDays(), opening.late());
        this.reference = opening.reference();
        this.gateway = opening.gateway();
        this.method = opening.method();
        this.status = PaymentStatus.CREATED;
        this.currency = opening.amount().currency();
        this.amountMinor = opening.amount().minor();
        this.take = opening.take();
        this.key = opening.key().value();
        this.expiresAt = opening.expiresAt();
        this.createdAt = now;
        this.updatedAt = now;
        this.nextCheckAt = now.plus(CheckPlan.after(0, key));
        this.transactions = new ArrayList<>();
        add(new PaymentTransaction(this, opening.firstCall(), opening.amount(), key, null, now));
    }

    String gateway() {
        return gateway;
    }

    String reference() {
        return reference;
    }

    String intentRef() {
        return there.intentRef();
    }

    PaymentStatus status() {
        return status;
    }

    long id() {
        return id;
    }

    Money amount() {
        return money(amountMinor);
    }

    Money captured() {
        return money(funds.captured());
    }

    /** What the provider held at most, as far as it was believed. */
    Money authorised() {
        return money(funds.authorised());
    }

    void waitForCustomer(GatewayAnswer.Pending pending, Stamp stamp) {
        there.hear(pending);
        moveTo(pending.processing() ? PaymentStatus.PROCESSING : PaymentStatus.REQUIRES_ACTION, stamp);
        calls().first().end(TransactionStatus.PENDING, null, pending.why(), stamp.at());
        there.note(pending.why());
    }

    /** Takes over what the provider holds; returns the money that was captured by this news and not known before. */
    Money approve(GatewayAnswer.Approved approved, Stamp stamp) {
        if (status == PaymentStatus.CAPTURED && there.trouble() == null && funds.sayNothingNew(approved, amountMinor)) {
            return money(0);
        }
        there.hear(approved);
        var before = funds.captured();
        there.come(!status.isLive());
        funds.hear(approved);
        moveTo(funds.reached(PayMethod.TRANSFER.code().equals(method) ? amountMinor : 0), stamp);
        calls().begun(approved, stamp.at());
        closeCalls(approved.reserved().captures(), stamp.at());
        return money(funds.captured() - before);
    }

    /** Closes the calls that were carried out, and notes money that was taken without a call of ours. */
    private void closeCalls(Set<String> done, Instant now) {
        calls().taken(done, now);
        if (funds.rest() == 0) {
            calls().gone("Nothing was reserved any more.", now);
        }
        var unknown = funds.captured() - calls().sum();
        if (unknown > 0) {
            add(new PaymentTransaction(this, TransactionType.CAPTURE, money(unknown), key + ":" + funds.captured(),
                    "taken outside the shop", now)).end(TransactionStatus.SUCCESS, null, null, now);
        }
    }

    void end(GatewayAnswer.Declined declined, Stamp stamp) {
        moveTo(declined.end(), stamp);
        calls().first().end(TransactionStatus.FAILED, null, declined.why(), stamp.at());
        there.note(declined.why());
    }

    /** What was reserved is no longer: we let it go, or the reservation ran out. */
    void lose(String why, Stamp stamp) {
        var wanted = calls().isLettingGo();
        funds.letGo();
        moveTo(funds.captured() > 0 ? PaymentStatus.CAPTURED : wanted ? PaymentStatus.VOIDED : PaymentStatus.EXPIRED,
                stamp);
        calls().gone(why, stamp.at());
        there.note(wanted ? null : why);
    }

    /** The provider holds what was not asked for: nothing is believed until a person decides. */
    void wonder(Oddity about, Stamp stamp) {
        doubt(about.why(), stamp);
        there.wonder(about);
    }

    /** A person has decided that nothing of what the provider says counts. */
    void dismiss(Stamp stamp) {
        if (there.isOdd() && status.isOpen()) {
            moveTo(PaymentStatus.FAILED, stamp);
            calls().first().end(TransactionStatus.FAILED, null, stamp.reason(), stamp.at());
        }
        there.dismiss(stamp.reason());
    }

    /** Nothing may be concluded: an open payment becomes UNKNOWN, a settled one only notes the trouble. */
    void doubt(String why, Stamp stamp) {
        if (status.isOpen()) {
            moveTo(PaymentStatus.UNKNOWN, stamp);
            calls().first().end(TransactionStatus.UNKNOWN, null, why, stamp.at());
        } else {
            nextCheckAt = CheckPlan.whileSilent(nextCheckAt, ++checks, key, stamp.at());
        }
        there.note(why);
    }

    /** Written before the refund is sent; more than is left of the captured money is refused. */
    PaymentTransaction openRefund(OpenRefund refund, Instant now) {
        if (!refund.amount().isPositive() || refund.amount().compareTo(refund.free(view())) > 0) {
            throw new PaymentRefused("payment.refused.refundTooMuch", refund.free(view()));
        }
        return add(PaymentTransaction.refund(this, refund, now));
    }

    /** Written before reserved money is taken or let go; no two calls may want the same money. */
    PaymentTransaction openCapture(TransactionType type, OpenCapture wish, Instant now) {
        var free = money(calls().isLettingGo() ? 0 : funds.rest() - calls().underway(TransactionType.CAPTURE));
        if (!wish.amount().isPositive() || wish.amount().compareTo(free) > 0) {
            throw new PaymentRefused("payment.refused.captureTooMuch", free);
        }
        return add(new PaymentTransaction(this, type, wish.amount(), wish.key().value(), wish.purpose(), now));
    }

    PaymentTransaction add(PaymentTransaction call) {
        transactions.add(call);
        updatedAt = call.createdAt();
        return call;
    }

    void due(LocalDate day) {
        there.due(day);
    }

    void refunded(Money amount, Instant now) {
        funds.refund(amount.minor());
        updatedAt = now;
    }

    private void moveTo(PaymentStatus next, Stamp stamp) {
        if (status != next) {
            var from = status;
            status = PaymentStatus.ARROWS.next(key, from, next);
            changes.add(new PaymentStatusChange(this, from, next, stamp));
        }
        checks++;
        updatedAt = stamp.at();
        nextCheckAt = status.isOpen() ? stamp.at().plus(CheckPlan.after(checks, key))
                : CheckPlan.whileReserved(status, funds.captureBefore(), stamp.at());
    }

    Calls calls() {
        return new Calls(transactions);
    }

    private Money money(long minor) {
        return Money.ofMinor(minor, currency);
    }

    PaymentView view() {
        return new PaymentView(id, version, reference, gateway, method, take, status, amount(),
                money(funds.authorised()), captured(), money(funds.released()), money(funds.refunded()),
                funds.severalCaptures(), funds.captureBefore(), key, there.gatewayRef(), there.intentRef(),
                there.payUrl(), there.cardBrand(), there.cardLast4(), there.trouble(), expiresAt, createdAt, updatedAt,
                there.netDays(), there.dueOn(), transactions.stream().map(PaymentTransaction::view).toList());
    }
}
