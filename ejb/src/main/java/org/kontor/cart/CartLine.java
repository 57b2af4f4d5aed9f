package org.kontor.cart;

import jakarta.persistence.Cacheable;
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
import java.time.LocalDate;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/** So many pieces of one SKU, and the price at which and the day from which the customer last saw it. */
@Entity
@Table(name = "cart_line")
@Cacheable(false)
class CartLine {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cart_line_seq")
    @SequenceGenerator(name = "cart_line_seq", sequenceName = "cart_line_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "cart_id", nullable = false)
    private Cart cart;

    @Column(name = "sku", nullable = false, length = 40, updatable = false)
    private Sku sku;

    @Column(name = "quantity", nullable = false)
    private int quantity;

    @Column(name = "seen_minor", nullable = false)
    private long seenMinor;

    @Column(name = "seen_currency", nullable = false, length = 3)
    private String seenCurrency;

    @Column(name = "seen_day")
    private LocalDate seenDay;

    @Column(name = "position", nullable = false)
    private int position;

    protected CartLine() {
    }

    CartLine(Cart cart, Sku sku, int quantity, Money seen, int position) {
        this.cart = cart;
        this.sku = sku;
        this.quantity = quantity;
        this.seenMinor = seen.minor();
        this.seenCurrency = seen.currency();
        this.position = position;
    }

    Sku sku() {
        return sku;
    }

    int quantity() {
        return quantity;
    }

    int position() {
        return position;
    }

    Money seen() {
        return Money.ofMinor(seenMinor, seenCurrency);
    }

    void take(int newQuantity) {
        quantity = newQuantity;
    }

    /** The day from which the last of the pieces come, as it was told; null when all of them were here. */
    LocalDate seenDay() {
        return seenDay;
    }

    void see(CurrentOffers offers) {
        offers.unit(sku, quantity).ifPresent(unit -> {
            seenMinor = unit.minor();
            seenCurrency = unit.currency();
            seenDay = offers.stock(sku).day(quantity);
        });
    }
}
