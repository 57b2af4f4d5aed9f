package org.kontor.pricelist;

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
import java.time.Instant;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/** One price of a list, and since when it is this one. The database notes each change in the price history. */
@Entity
@Table(name = "price_list_entry")
@Cacheable(false)
class PriceListEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "price_list_entry_seq")
    @SequenceGenerator(name = "price_list_entry_seq", sequenceName = "price_list_entry_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "price_list_id", nullable = false)
    private PriceList list;

    @Column(name = "sku", nullable = false, length = 40, updatable = false)
    private Sku sku;

    @Column(name = "from_quantity", nullable = false, updatable = false)
    private int fromQuantity;

    @Column(name = "price_minor", nullable = false)
    private long priceMinor;

    @Column(name = "since", nullable = false)
    private Instant since;

    protected PriceListEntry() {
    }

    PriceListEntry(PriceList list, PricePoint point, Instant now) {
        this.list = list;
        this.sku = point.sku();
        this.fromQuantity = point.from();
        this.priceMinor = point.price().minor();
        this.since = now;
    }

    String place() {
        return PricePoint.place(sku, fromQuantity);
    }

    void reprice(Money price, Instant now) {
        if (priceMinor != price.minor()) {
            priceMinor = price.minor();
            since = now;
        }
    }

    PricePoint point(String currency) {
        return new PricePoint(sku, fromQuantity, Money.ofMinor(priceMinor, currency));
    }
}
