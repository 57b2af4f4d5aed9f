package org.kontor.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;
import org.kontor.shared.Money;

/** One call that moves money: written down before it is made, closed when its outcome is known. */
@Entity
@Table(name = "payment_transaction")
@NamedQuery(name = PaymentTransaction.BY_KEY,
        query = "select t from PaymentTransaction t join fetch t.payment where t.key = :key")
@NamedQuery(name = PaymentTransaction.OPEN_REFUNDS, query = "select t from PaymentTransaction t"
        + " where t.payment.id = :payment and t.type = org.kontor.payment.TransactionType.REFUND"
        + " and t.nextCheckAt is not null")
@NamedQuery(name = PaymentTransaction.OPEN_CAPTURES, query = "select t from PaymentTransaction t"
        + " where t.payment.id = :payment and t.type in :types and t.nextCheckAt is not null order by t.id",
        hints = @QueryHint(name = QueryHints.REFRESH, value = HintValues.TRUE))
class PaymentTransaction {

    static final String BY_KEY = "PaymentTransaction.byKey";
    static final String OPEN_REFUNDS = "PaymentTransaction.openRefunds";
    static final String OPEN_CAPTURES = "PaymentTransaction.openCaptures";

    /** How the key ends under which a refund is noted that came back. */
    static final String BOUNCED = ".bounced";

    /** What the key of a refund contains that sends anew what came back, be it the first try or a later one. */
    static final String OF_BOUNCE = BOUNCED + Paying.AGAIN;

    private static final int LONGEST_ANSWER = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "payment_transaction_seq")
    @SequenceGenerator(name = "payment_transaction_seq", sequenceName = "payment_transaction_seq", allocationSize = 50)
    private Long id;
    @Version
    @Column(name = "version", nullable = false)
    private long version;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "payment_id", nullable = false)
    private Payment payment;
    @Column(name = "gateway", nullable = false)
    private String gateway;
    @Enumerated(EnumType.STRING)
    @Column(name = "type", nullable = false)
    private TransactionType type;
    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false)
    private TransactionStatus status;
    @Column(name = "currency", nullable = false)
    private String currency;
    @Column(name = "amount_minor", nullable = false)
    private long amountMinor;
    @Column(name = "idem_key", nullable = false)
    private String key;
    @Column(name = "psp_reference")
    private String pspReference;
    @Column(name = "purpose")
    private String purpose;
    @Column(name = "answer")
    private String answer;
    @Column(name = "next_check_at")
    private Instant nextCheckAt;
    @Column(name = "checks", nullable = false)
    private int checks;
    @Column(name = "created_at", nullable = false)
    private Instant createdAt;
    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt;

    protected PaymentTransaction() {
    }

    PaymentTransaction(Payment payment, TransactionType type, Money amount, String key, String purpose, Instant now) {
        this.payment = payment;
        this.gateway = payment.gateway();
        this.type = type;
        this.status = TransactionStatus.INIT;
        this.currency = amount.currency();
        this.amountMinor = amount.minor();
        this.key = key;
        this.purpose = purpose;
        this.createdAt = now;
        this.updatedAt = now;
        this.nextCheckAt = isChased() ? now.plus(Duration.ofMinutes(1)) : null;
    }

    /** Money that goes back by the payment's gateway, or by the one that the refund names. */
    static PaymentTransaction refund(Payment payment, OpenRefund refund, Instant now) {
        var call = new PaymentTransaction(payment, TransactionType.REFUND, refund.amount(), refund.key().value(),
                refund.purpose(), now);
        call.gateway = refund.gateway() == null ? PayMethod.back(call.gateway) : refund.gateway();
        return call;
    }

    /** The same money on its way back; it happened, so it is written down as done. */
    static PaymentTransaction bounced(PaymentTransaction refund, Instant now) {
        var bounce = new PaymentTransaction(refund.payment, TransactionType.BOUNCE, refund.amount(),
                refund.key + BOUNCED, refund.purpose, now);
        bounce.gateway = refund.gateway;
        bounce.status = TransactionStatus.SUCCESS;
        bounce.pspReference = refund.pspReference;
        return bounce;
    }

    Payment payment() {
        return payment;
    }

    TransactionType type() {
        return type;
    }

    TransactionStatus status() {
        return status;
    }

    String key() {
        return key;
    }

    Instant createdAt() {
        return createdAt;
    }

    String purpose() {
        return purpose;
    }

    Money amount() {
        return Money.ofMinor(amountMinor, currency);
    }

    /** Whether its money was to be with the customer and is not. */
    boolean isMissed() {
        return type == TransactionType.BOUNCE || type == TransactionType.REFUND && status == TransactionStatus.FAILED;
    }

    /** Notes the outcome; hearing the same outcome again changes nothing. */
    void end(TransactionStatus next, String newPspReference, String newAnswer, Instant now) {
        if (status != next) {
            status = TransactionStatus.ARROWS.next(key, status, next);
        }
        pspReference = newPspReference == null ? pspReference : newPspReference;
        answer = newAnswer == null || newAnswer.length() <= LONGEST_ANSWER ? newAnswer
                : newAnswer.substring(0, LONGEST_ANSWER);
        updatedAt = now;
        checks++;
        nextCheckAt = isChased() && status.isOpen() ? now.plus(CheckPlan.after(checks, key)) : null;
    }

    /** Calls of their own are asked for one by one; a sale or an authorisation is asked for with its payment. */
    private boolean isChased() {
        return type == TransactionType.REFUND || type == TransactionType.CAPTURE || type == TransactionType.VOID;
    }

    void checkAgain(Instant moment) {
        nextCheckAt = moment;
    }

    /** One sender at a time: the one that read the newest count. */
    boolean claim(int seenChecks, Instant until) {
        if (!status.isOpen() || checks != seenChecks) {
            return false;
        }
        checks++;
        nextCheckAt = until;
        return true;
    }

    CaptureTicket captureTicket() {
        var view = payment.view();
        return new CaptureTicket(type, view.handle(), key, amount(), view.severalCaptures(), purpose, status, checks);
    }

    RefundTicket ticket() {
        return new RefundTicket(gateway, key, amount(), payment.intentRef(), pspReference, payment.reference(), purpose,
                status);
    }

    TransactionView view() {
        return new TransactionView(id, type, status, amount(), key, pspReference, purpose, answer, createdAt,
                updatedAt, gateway);
    }
}
