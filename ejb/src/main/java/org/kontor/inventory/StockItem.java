package org.kontor.inventory;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import org.kontor.shared.Sku;

/** The counters of one SKU; changed only while the row is locked. */
@Entity
@Table(name = "stock_item")
@Cacheable(false)
@NamedQuery(name = StockItem.BY_SKUS, query = "select s from StockItem s where s.sku in :skus order by s.sku")
class StockItem {

    static final String BY_SKUS = "StockItem.bySkus";

    @Id
    @Column(name = "sku", nullable = false, length = 40)
    private Sku sku;

    @Column(name = "on_hand", nullable = false)
    private int onHand;

    @Column(name = "reserved", nullable = false)
    private int reserved;

    @Column(name = "backorder_limit", nullable = false)
    private int backorderLimit;

    protected StockItem() {
    }

    /** The stock of a SKU before its first pieces come. */
    StockItem(Sku sku) {
        this.sku = sku;
    }

    Sku sku() {
        return sku;
    }

    Stock stock() {
        return new Stock(sku, onHand, reserved, backorderLimit);
    }

    /** Changes both counters, or refuses when that would promise more than there is. */
    void move(int deltaOnHand, int deltaReserved) {
        var newOnHand = Math.addExact(onHand, deltaOnHand);
        var newReserved = Math.addExact(reserved, deltaReserved);
        if (newOnHand < 0) {
            throw new StockRefused("inventory.refused.shelf", sku.value(), onHand);
        }
        if (newReserved < 0 || newReserved > newOnHand + backorderLimit) {
            throw new StockRefused("inventory.refused.promised", sku.value(), reserved);
        }
        this.onHand = newOnHand;
        this.reserved = newReserved;
    }
}
