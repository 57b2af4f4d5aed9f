package org.kontor.inventory;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Sku;

/** What an order holds of one SKU; changed only while the stock of that SKU is locked. */
@Entity
@Table(name = "reservation")
@Cacheable(false)
@NamedQuery(name = Reservation.BY_ORDER,
        query = "select r from Reservation r where r.orderNumber = :order order by r.sku")
class Reservation {

    static final String BY_ORDER = "Reservation.byOrder";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reservation_seq")
    @SequenceGenerator(name = "reservation_seq", sequenceName = "reservation_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "order_number", nullable = false, length = 20, updatable = false)
    private OrderNumber orderNumber;

    @Column(name = "sku", nullable = false, length = 40, updatable = false)
    private Sku sku;

    @Column(name = "quantity", nullable = false)
    private int quantity;

    @Column(name = "shipped", nullable = false)
    private int shipped;

    @Column(name = "released", nullable = false)
    private int released;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false, length = 12)
    private ReservationStatus status;

    protected Reservation() {
    }

    Reservation(OrderNumber order, Sku sku, int quantity) {
        this.orderNumber = order;
        this.sku = sku;
        this.quantity = quantity;
        this.status = ReservationStatus.HELD;
    }

    Sku sku() {
        return sku;
    }

    ReservationStatus status() {
        return status;
    }

    /** Pieces still held: neither shipped nor given back. */
    int open() {
        return isLive() ? quantity - shipped - released : 0;
    }

    boolean isLive() {
        return status == ReservationStatus.HELD || status == ReservationStatus.ALLOCATED;
    }

    void allocate() {
        status = status.to(ReservationStatus.ALLOCATED);
    }

    /** Holds anew after it was given back; the order may want another number of pieces now. */
    void holdAgain(int newQuantity) {
        status = status.to(ReservationStatus.HELD);
        quantity = newQuantity;
        released = 0;
    }

    /**
     * Gives all open pieces back and answers how many. What was shipped stays with the order, and so does its status.
     */
    int giveBack(ReservationStatus end) {
        if (!isLive()) {
            return 0;
        }
        var pieces = open();
        released += pieces;
        if (shipped == 0) {
            status = status.to(end);
        }
        return pieces;
    }

    void giveBack(int pieces) {
        requireOpen(pieces);
        released += pieces;
    }

    /** Only a confirmed order ships. */
    void ship(int pieces) {
        if (status != ReservationStatus.ALLOCATED) {
            throw new StockRefused("inventory.refused.notAllocated", sku.value());
        }
        requireOpen(pieces);
        shipped += pieces;
    }

    private void requireOpen(int pieces) {
        if (pieces < 1 || pieces > open()) {
            throw new StockRefused("inventory.refused.open", sku.value(), open());
        }
    }
}
