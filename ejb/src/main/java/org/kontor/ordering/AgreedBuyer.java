package org.kontor.ordering;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.kontor.market.BuyerGroup;

/** Who bought, beside the address that the order is known by; written once. */
@Embeddable
class AgreedBuyer {

    @Column(name = "customer_id", nullable = false)
    private long customerId;
    @Column(name = "phone")
    private String phone;
    @Column(name = "buyer_group", updatable = false)
    private BuyerGroup group;

    protected AgreedBuyer() {
    }

    AgreedBuyer(PlaceOrder agreed) {
        this.customerId = agreed.customerId();
        this.phone = agreed.phone();
        this.group = agreed.group();
    }

    long customerId() {
        return customerId;
    }

    String phone() {
        return phone;
    }

    BuyerGroup group() {
        return group;
    }
}
