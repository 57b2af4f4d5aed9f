package org.kontor.ordering;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.kontor.shared.Money;

/** What one promotion, or a person, took off one line; never changed. */
@Entity
@Table(name = "order_discount")
class OrderDiscount {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "order_discount_seq")
    @SequenceGenerator(name = "order_discount_seq", sequenceName = "order_discount_seq", allocationSize = 50)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id", nullable = false)
    private Order order;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_line_id", nullable = false)
    private OrderLine line;
    /** Null for what a person took off. */
    @Column(name = "promotion_id")
    private Long promotionId;
    @Column(name = "label", nullable = false)
    private String label;
    @Column(name = "code")
    private String code;
    /** Why a person took it off; null for a promotion. */
    @Column(name = "reason", length = 200)
    private String reason;
    /** Who took it off; null for a promotion. */
    @Column(name = "given_by", length = 60)
    private String givenBy;

    @Column(name = "amount_minor", nullable = false)
    private long amountMinor;

    protected OrderDiscount() {
    }

    OrderDiscount(OrderLine line, LineDiscount agreed) {
        this.order = line.order();
        this.line = line;
        this.promotionId = agreed.isByHand() ? null : agreed.promotionId();
        this.reason = agreed.reason();
        this.givenBy = agreed.givenBy();
        this.label = agreed.label();
        this.code = agreed.code();
        this.amountMinor = agreed.amount().minor();
    }

    Long id() {
        return id;
    }

    LineDiscount view() {
        return new LineDiscount(promotionId == null ? LineDiscount.BY_HAND : promotionId, label, code,
                Money.ofMinor(amountMinor, order.currency()), reason, givenBy);
    }
}
