package org.kontor.catalog;

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

    @Column(name = "was_minor")
    private Long wasMinor;

    @Column(name = "currency", nullable = false, length = 3)
    private String currency;

    @Column(name = "weight_g", nullable = false)
    private int weightGrams;

    @Column(name = "position", nullable = false)
    private int position;

    protected Variant() {
    }

    Variant(Product product, NewVariant plan, int position) {
        this.product = product;
        this.sku = plan.sku();
        this.gtin = plan.gtin();
        this.colour = plan.colour();
        this.size = plan.size();
        this.priceMinor = plan.price().minor();
        this.currency = plan.price().currency();
        this.weightGrams = plan.weightGrams();
        this.position = position;
    }

    Sku sku() {
        return sku;
    }

    Money price() {
        return Money.ofMinor(priceMinor, currency);
    }

    Money was() {
        return wasMinor == null ? null : Money.ofMinor(wasMinor, currency);
    }

    /** Refuses a negative price, another currency, and a reduction that is none. */
    void reprice(VariantPrice newPrice) {
        var price = newPrice.price();
        var was = newPrice.was();
        if (price.isNegative() || !price.currency().equals(currency)) {
            throw new CatalogRefused("catalog.refused.price", sku.value());
        }
        if (was != null && was.compareTo(price) <= 0) {
            throw new CatalogRefused("catalog.refused.was", sku.value());
        }
        this.priceMinor = price.minor();
        this.wasMinor = was == null ? null : was.minor();
    }

    VariantView view() {
        return new VariantView(sku, gtin, colour, size, price(), was(), weightGrams);
    }
}
