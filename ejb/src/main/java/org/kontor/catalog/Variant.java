package org.kontor.catalog;

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
import java.util.List;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/** One form of a product: what is priced, kept in stock and sold. */
@Entity
@Table(name = "variant")
class Variant {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "variant_seq")
    @SequenceGenerator(name = "variant_seq", sequenceName = "variant_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "product_id", nullable = false)
    private Product product;

    @Column(name = "sku", nullable = false, length = 40, updatable = false)
    private Sku sku;

    @Column(name = "gtin", nullable = false, length = 14)
    private Gtin gtin;

    @Column(name = "colour", length = 40)
    private String colour;

    @Column(name = "size", length = 40)
    private String size;

    @Column(name = "price_minor", nullable = false)
    private long priceMinor;

    @Column(name = "priced_at", nullable = false)
    private Instant pricedAt;

    @Column(name = "measure_amount")
    private Integer measureAmount;

    @Enumerated(EnumType.STRING)
    @Column(name = "measure_unit", length = 12)
    private MeasureUnit measureUnit;

    @Column(name = "currency", nullable = false, length = 3)
    private String currency;

    @Column(name = "weight_g", nullable = false)
    private int weightGrams;

    @Column(name = "position", nullable = false)
    private int position;

    protected Variant() {
    }

    Variant(Product product, NewVariant plan, int position, Instant now) {
        if (plan.sku().isShadow()) {
            throw new CatalogRefused("catalog.refused.shadow", plan.sku().value());
        }
        this.product = product;
        this.sku = plan.sku();
        this.gtin = plan.gtin();
        this.colour = plan.colour();
        this.size = plan.size();
        requireWorth(plan.price());
        this.priceMinor = plan.price().minor();
        this.pricedAt = now;
        this.currency = plan.price().currency();
        this.weightGrams = plan.weightGrams();
        this.position = position;
    }

    Sku sku() {
        return sku;
    }

    /** Takes a new list price, from now on, and a measure; refuses a negative price, another
     * currency, and giving it away without saying so. */
    void reprice(VariantPrice wanted, Instant now) {
        var price = wanted.price();
        requireWorth(price);
        if (price.isNegative() || !price.currency().equals(currency)) {
            throw new CatalogRefused("catalog.refused.price", sku.value());
        }
        if (price.isZero() && priceMinor != 0 && !wanted.free()) {
            throw new CatalogRefused("catalog.refused.free", sku.value());
        }
        if (price.minor() != priceMinor) {
            this.priceMinor = price.minor();
            this.pricedAt = now;
        }
        this.measureAmount = wanted.measure() == null ? null : Integer.valueOf(wanted.measure().amount());
        this.measureUnit = wanted.measure() == null ? null : wanted.measure().unit();
    }

    /** A gift card is worth what it costs, so it costs something. */
    private void requireWorth(Money price) {
        if (product.isGiftCard() && !price.isPositive()) {
            throw new CatalogRefused("catalog.refused.worth", sku.value());
        }
    }

    VariantView view() {
        var measure = measureAmount == null ? null : new Measure(measureAmount, measureUnit);
        return new VariantView(sku, gtin, colour, size,
                new PriceTag(Money.ofMinor(priceMinor, currency), null, List.of(), measure), weightGrams);
    }
}
