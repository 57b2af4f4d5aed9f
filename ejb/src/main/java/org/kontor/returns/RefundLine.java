package org.kontor.returns;

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
import org.kontor.ordering.RefundedLine;
import org.kontor.shared.Money;

/** What a refund gives back for one order line; never changed. */
@Entity
@Table(name = "refund_line")
class RefundLine {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "refund_line_seq")
    @SequenceGenerator(name = "refund_line_seq", sequenceName = "refund_line_seq", allocationSize = 50)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "refund_id", nullable = false)
    private Refund refund;
    @Column(name = "order_line_id", nullable = false)
    private long orderLineId;
    @Column(name = "quantity", nullable = false)
    private int quantity;
    @Column(name = "amount_minor", nullable = false)
    private long amountMinor;
    @Enumerated(EnumType.STRING)
    @Column(name = "goods", nullable = false)
    private GoodsFate goods;

    protected RefundLine() {
    }

    RefundLine(Refund refund, GrantRefund.Line granted) {
        this.refund = refund;
        this.orderLineId = granted.orderLineId();
        this.quantity = granted.units();
        this.amountMinor = granted.amount().minor();
        this.goods = granted.goods();
    }

    boolean isCalledOff() {
        return goods == GoodsFate.NOT_SHIPPED;
    }

    RefundView.Line view() {
        return new RefundView.Line(orderLineId, quantity, Money.ofMinor(amountMinor, refund.currency()), goods);
    }

    /** What the order has to note. */
    RefundedLine noted() {
        return new RefundedLine(orderLineId, goods.isBack() ? quantity : 0,
                Money.ofMinor(amountMinor, refund.currency()));
    }
}
