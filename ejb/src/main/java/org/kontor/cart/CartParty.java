package org.kontor.cart;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.kontor.shared.Address;
import org.kontor.shared.Email;
import org.kontor.shared.VatId;

/** Who orders and where it goes, as a cart keeps it. */
@Embeddable
class CartParty {

    @Column(name = "email", length = 254)
    private Email email;

    @Column(name = "phone", length = 40)
    private String phone;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "ship_name", length = 160))
    @AttributeOverride(name = "company", column = @Column(name = "ship_company", length = 160))
    @AttributeOverride(name = "street", column = @Column(name = "ship_street", length = 160))
    @AttributeOverride(name = "extra", column = @Column(name = "ship_extra", length = 160))
    @AttributeOverride(name = "postcode", column = @Column(name = "ship_postcode", length = 12))
    @AttributeOverride(name = "city", column = @Column(name = "ship_city", length = 80))
    @AttributeOverride(name = "region", column = @Column(name = "ship_region", length = 80))
    @AttributeOverride(name = "country", column = @Column(name = "ship_country", length = 2))
    private Address shipTo;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "bill_name", length = 160))
    @AttributeOverride(name = "company", column = @Column(name = "bill_company", length = 160))
    @AttributeOverride(name = "street", column = @Column(name = "bill_street", length = 160))
    @AttributeOverride(name = "extra", column = @Column(name = "bill_extra", length = 160))
    @AttributeOverride(name = "postcode", column = @Column(name = "bill_postcode", length = 12))
    @AttributeOverride(name = "city", column = @Column(name = "bill_city", length = 80))
    @AttributeOverride(name = "region", column = @Column(name = "bill_region", length = 80))
    @AttributeOverride(name = "country", column = @Column(name = "bill_country", length = 2))
    private Address billTo;

    @Column(name = "vat_id", length = 20)
    private VatId vatId;

    protected CartParty() {
    }

    CartParty(CartContact contact) {
        this.email = contact.email();
        this.phone = contact.phone();
        this.shipTo = contact.shipTo();
        this.billTo = contact.billTo();
        this.vatId = contact.vatId();
    }

    CartContact contact() {
        return new CartContact(email, phone, shipTo, billTo, vatId);
    }
}
