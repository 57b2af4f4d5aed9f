package org.kontor.ordering;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.kontor.market.BuyerGroup;
import org.kontor.shared.Address;

/** Who bought, beside the address that the order is known by; written once. */
@Embeddable
class AgreedBuyer {

    @Column(name = "customer_id", nullable = false)
    private long customerId;
    @Column(name = "phone")
    private String phone;
    @Column(name = "buyer_group", updatable = false)
    private BuyerGroup group;
    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "bill_name"))
    @AttributeOverride(name = "company", column = @Column(name = "bill_company"))
    @AttributeOverride(name = "street", column = @Column(name = "bill_street"))
    @AttributeOverride(name = "extra", column = @Column(name = "bill_extra"))
    @AttributeOverride(name = "postcode", column = @Column(name = "bill_postcode"))
    @AttributeOverride(name = "city", column = @Column(name = "bill_city"))
    @AttributeOverride(name = "region", column = @Column(name = "bill_region"))
    @AttributeOverride(name = "country", column = @Column(name = "bill_country"))
    private Address billTo;

    protected AgreedBuyer() {
    }

    AgreedBuyer(PlaceOrder agreed) {
        this.customerId = agreed.customerId();
        this.phone = agreed.phone();
        this.group = agreed.group();
        this.billTo = agreed.billTo();
    }

    long customerId() {
        return customerId;
    }

    String phone() {
        return phone;
    }

    /** Null when the bill goes where the order goes. */
    Address billTo() {
        return billTo;
    }

    BuyerGroup group() {
        return group;
    }
}
