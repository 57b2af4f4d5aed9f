package org.kontor.ordering;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import org.kontor.market.BuyerGroup;
import org.kontor.shared.Address;

/**
 * Who bought, beside the address that the order is known by, and to which terms; written once, the terms when the buyer
 * agrees to them, before it is paid at the latest.
 */
@Embeddable
class AgreedBuyer {

    @Column(name = "customer_id", nullable = false)
    private long customerId;
    @Column(name = "phone")
    private String phone;
    @Column(name = "buyer_group", updatable = false)
    private BuyerGroup group;
    @Column(name = "terms_page")
    private String termsPage;
    @Column(name = "terms_version")
    private Integer termsVersion;
    @Column(name = "terms_agreed_at")
    private Instant termsAgreedAt;
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
        if (agreed.terms() != null) {
            agree(agreed.terms());
        }
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

    /** Null where the buyer was shown none, or has not agreed yet. */
    OrderTerms terms() {
        return termsPage == null ? null : new OrderTerms(termsPage, termsVersion, termsAgreedAt);
    }

    /** What was agreed first holds. */
    final void agree(OrderTerms agreed) {
        if (termsPage == null) {
            termsPage = agreed.page();
            termsVersion = agreed.version();
            termsAgreedAt = agreed.agreedAt();
        }
    }
}
