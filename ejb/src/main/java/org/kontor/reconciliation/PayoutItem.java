package org.kontor.reconciliation;

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
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.kontor.payment.PayoutSource;
import org.kontor.shared.Money;

/** One line of a payout: what the provider says happened, and the transaction of ours that it turned out to be. */
@Entity
@Table(name = "payout_item")
class PayoutItem {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "payout_item_seq")
    @SequenceGenerator(name = "payout_item_seq", sequenceName = "payout_item_seq", allocationSize = 50)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "payout_id", nullable = false)
    private Payout payout;
    @Column(name = "gateway", nullable = false)
    private String gateway;
    @Column(name = "balance_ref", nullable = false)
    private String balanceRef;
    @Column(name = "category", nullable = false)
    private String category;
    @Column(name = "source_ref")
    private String sourceRef;
    @Column(name = "intent_ref")
    private String intentRef;
    @Column(name = "currency", nullable = false)
    private String currency;
    @Column(name = "gross_minor", nullable = false)
    private long grossMinor;
    @Column(name = "fee_minor", nullable = false)
    private long feeMinor;
    @Column(name = "net_minor", nullable = false)
    private long netMinor;
    @Column(name = "occurred_at", nullable = false)
    private Instant occurredAt;
    @Column(name = "checked_at")
    private Instant checkedAt;
    @Column(name = "transaction_id")
    private Long transactionId;
    @Enumerated(EnumType.STRING)
    @Column(name = "finding")
    private Finding finding;

    protected PayoutItem() {
    }

    PayoutItem(Payout payout, String gateway, PayoutSource.PayoutItem told) {
        this.payout = payout;
        this.gateway = gateway;
        this.balanceRef = told.balanceTransaction();
        this.category = told.category();
        this.sourceRef = told.sourceRef();
        this.intentRef = told.intentRef();
        this.currency = told.gross().currency();
        this.grossMinor = told.gross().minor();
        this.feeMinor = told.fee().minor();
        this.netMinor = told.net().minor();
        this.occurredAt = told.createdAt();
    }

    /** A fee that belongs to no transaction: its whole amount is cost. */
    boolean isFee() {
        return category.equals("fee");
    }

    boolean isCharge() {
        return category.equals("charge") || category.equals("payment");
    }

    boolean isRefund() {
        return category.equals("refund");
    }

    /** A refund that had been paid out and came back. */
    boolean isBounce() {
        return category.equals("refund_failure");
    }

    void matches(long transaction, Instant at) {
        transactionId = transaction;
        finding = null;
        checkedAt = at;
    }

    void isOnlyFee(Instant at) {
        finding = null;
        checkedAt = at;
    }

    void puzzles(Finding newFinding, Instant at) {
        finding = newFinding;
        checkedAt = at;
    }

    boolean isUnderstood() {
        return checkedAt != null && finding == null;
    }

    String gateway() {
        return gateway;
    }

    String sourceRef() {
        return sourceRef;
    }

    String intentRef() {
        return intentRef;
    }

    Money gross() {
        return Money.ofMinor(grossMinor, currency);
    }

    /** What the shop's transactions moved: nothing, for a mere fee. */
    Money moved() {
        return isFee() ? Money.zero(currency) : gross();
    }

    /** What the provider kept. */
    Money cost() {
        var fee = Money.ofMinor(feeMinor, currency);
        return isFee() ? fee.minus(gross()) : fee;
    }
}
