package org.kontor.returns;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.kontor.shared.Money;

/** What a request wants to give back for one order line. */
@Embeddable
class RefundRequestLine {

    @Column(name = "order_line_id", nullable = false)
    private long orderLineId;
    @Column(name = "quantity", nullable = false)
    private int quantity;
    @Column(name = "amount_minor", nullable = false)
    private long amountMinor;
    @Enumerated(EnumType.STRING)
    @Column(name = "goods", nullable = false)
    private GoodsFate goods;

    protected RefundRequestLine() {
    }

    RefundRequestLine(GrantRefund.Line wish) {
        this.orderLineId = wish.orderLineId();
        this.quantity = wish.units();
        this.amountMinor = wish.amount().minor();
        this.goods = wish.goods();
    }

    GrantRefund.Line wish(String currency) {
        return new GrantRefund.Line(orderLineId, quantity, Money.ofMinor(amountMinor, currency), goods);
    }
}
