package org.kontor.cart;

import jakarta.persistence.Cacheable;
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
import java.util.Objects;
import org.kontor.pricing.ManualDiscount;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;
import org.kontor.shared.Sku;
import org.kontor.shared.Stamp;

/** What staff take off a draft by hand: one for each line, and one for the whole order. */
@Entity
@Table(name = "cart_discount")
@Cacheable(false)
class CartDiscount {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cart_discount_seq")
    @SequenceGenerator(name = "cart_discount_seq", sequenceName = "cart_discount_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "cart_id", nullable = false)
    private Cart cart;

    @Column(name = "sku", length = 40, updatable = false)
    private Sku sku;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, length = 10)
    private ManualDiscount.Kind kind;

    @Column(name = "percentage", precision = 9, scale = 6)
    private Percentage percentage;

    @Column(name = "amount_minor")
    private Long amountMinor;

    @Column(name = "label", nullable = false, length = 80)
    private String label;

    @Column(name = "reason", nullable = false, length = 200)
    private String reason;

    @Column(name = "given_by", nullable = false, length = 60)
    private String givenBy;

    @Column(name = "given_at", nullable = false)
    private Instant givenAt;

    protected CartDiscount() {
    }

    CartDiscount(Cart cart, ManualDiscount given, Stamp stamp) {
        this.cart = cart;
        this.sku = given.sku();
        become(given, stamp);
    }

    /** Another discount on the same takes the place of this one. */
    void become(ManualDiscount given, Stamp stamp) {
        kind = given.kind();
        percentage = given.percentage();
        amountMinor = given.amount() == null ? null : given.amount().minor();
        label = given.label();
        reason = given.reason();
        givenBy = stamp.actor();
        givenAt = stamp.at();
    }

    boolean isOf(Sku line) {
        return Objects.equals(sku, line);
    }

    GivenDiscount view() {
        return new GivenDiscount(new ManualDiscount(sku, kind, percentage,
                amountMinor == null ? null : Money.ofMinor(amountMinor, cart.currency()), label, reason), givenBy,
                givenAt);
    }
}
