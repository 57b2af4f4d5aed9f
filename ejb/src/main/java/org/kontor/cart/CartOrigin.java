package org.kontor.cart;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.kontor.shared.CustomerNumber;
import org.kontor.shared.OrderNumber;

/** Whose cart it is: that of an account, a draft of staff, or of whoever holds its token. */
@Embeddable
class CartOrigin {

    @Column(name = "customer", length = 20)
    private CustomerNumber customer; // whose account it belongs to; null for guests and drafts

    @Column(name = "made_by", length = 60, updatable = false)
    private String madeBy; // whose draft it is; null for the cart of a customer

    @Column(name = "copied_from", length = 20)
    private OrderNumber copiedFrom; // the order that ended unpaid and is made again by this cart

    @Column(name = "put_into")
    private Long putInto; // the cart in which it lies now, which makes an order again

    protected CartOrigin() {
    }

    private CartOrigin(CustomerNumber customer, String madeBy, OrderNumber copiedFrom, Long putInto) {
        this.customer = customer;
        this.madeBy = madeBy;
        this.copiedFrom = copiedFrom;
        this.putInto = putInto;
    }

    /** A guest's, or that of an account when there is a number. */
    static CartOrigin of(CustomerNumber customer) {
        return new CartOrigin(customer, null, null, null);
    }

    /** The same by which a customer makes an order again. */
    static CartOrigin again(CustomerNumber customer, OrderNumber copiedFrom) {
        return new CartOrigin(customer, null, copiedFrom, null);
    }

    static CartOrigin draft(String madeBy, OrderNumber copiedFrom) {
        return new CartOrigin(null, madeBy, copiedFrom, null);
    }

    /** Nobody's any more, for it lies in another cart; the order that it made again is that one's business, too. */
    CartOrigin putInto(long cart) {
        return new CartOrigin(null, madeBy, copiedFrom, cart);
    }

    CustomerNumber customer() {
        return customer;
    }

    String madeBy() {
        return madeBy;
    }

    OrderNumber copiedFrom() {
        return copiedFrom;
    }
}
