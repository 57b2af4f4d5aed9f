package org.kontor.inventory;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.kontor.shared.Sku;

/** The counters of one SKU; changed only while the row is locked. */
@Entity
@Table(name = "stock_item")
@Cacheable(false)
@NamedQuery(name = StockItem.BY_SKUS, lockMode = LockModeType.PESSIMISTIC_WRITE,
        query = "select s from StockItem s where s.sku in :skus order by s.sku")
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

    @Column(name = "expected_on")
    private LocalDate expectedOn;

    @Column(name = "backorder_withdrawn", nullable = false)
    private boolean withdrawn;

    @Column(name = "arrived", nullable = false)
    private boolean arrived;

    @Column(name = "last_place", nullable = false)
    private int lastPlace;

    protected StockItem() {
    }

    /** The stock of a SKU before its first pieces come. */
    StockItem(Sku sku) {
        this.sku = sku;
    }

    Sku sku() {
        return sku;
    }

    /** The stock as it is on a day. */
    Stock stock(LocalDate today) {
        return new Stock(sku, onHand, reserved, backorderLimit, expectedOn,
                Ahead.of(backorderLimit, withdrawn, expectedOn, today), arrived);
    }

    boolean isWithdrawn() {
        return withdrawn;
    }

    /** Everybody who holds these pieces has a place before this one. */
    int endOfQueue() {
        return Math.addExact(lastPlace, 1);
    }

    /** The next place in the queue for these pieces. */
    int nextPlace() {
        lastPlace = endOfQueue();
        return lastPlace;
    }

    /** So many may be sold before they are here, on a day; at least as many as were promised already. */
    void sellAhead(int limit, LocalDate day) {
        if (limit < owed()) {
            throw new StockRefused("inventory.refused.limit", sku.value(), owed());
        }
        backorderLimit = limit;
        expectedOn = limit == 0 ? null : day;
        withdrawn = false;
    }

    /** Nothing more is sold ahead; what was promised stays so, for a day that may be a new one. */
    void sellNoMoreAhead(LocalDate day) {
        backorderLimit = owed();
        expectedOn = backorderLimit == 0 ? null : day;
        withdrawn = backorderLimit > 0;
    }

    int owed() {
        return Math.max(0, reserved - onHand);
    }

    /** Pieces came from the supplier: those that were sold ahead or still could be are among them, so the limit shrinks. */
    void receive(int pieces) {
        move(pieces, 0);
        backorderLimit = Math.max(owed(), backorderLimit - pieces);
    }

    /**
     * Changes both counters, or refuses when that would promise more than there is. A limit that was withdrawn follows
     * what is still owed down to nothing.
     */
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
        this.arrived |= deltaOnHand > 0;
        if (withdrawn) {
            backorderLimit = Math.min(backorderLimit, owed());
        }
    }
}
