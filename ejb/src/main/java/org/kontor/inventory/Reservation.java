package org.kontor.inventory;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Sku;

/** What an order holds of one SKU; changed only while the stock of that SKU is locked. */
@Entity
@Table(name = "reservation")
@Cacheable(false)
@NamedQuery(name = Reservation.BY_ORDER, lockMode = LockModeType.PESSIMISTIC_WRITE,
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

    @Column(name = "packed", nullable = false)
    private int packed;

    @Column(name = "place")
    private Integer place;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false, length = 12)
    private ReservationStatus status;

    protected Reservation() {
    }

    /** @param place where it stands among all that ever held this SKU: who comes first is served first */
    Reservation(OrderNumber order, Sku sku, int quantity, int place) {
        this.orderNumber = order;
        this.sku = sku;
        this.quantity = quantity;
        this.place = place;
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

    /** Holds anew after it was given back, at the end of the queue; the order may want another number of pieces now. */
    void holdAgain(int newQuantity, int newPlace) {
        status = status.to(ReservationStatus.HELD);
        place = newPlace;
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
        requireUnpacked(pieces);
        released += pieces;
        if (shipped == 0) {
            status = status.to(end);
        }
        return pieces;
    }

    void giveBack(int pieces) {
        requireOpen(pieces);
        requireUnpacked(pieces);
        released += pieces;
    }

    /** Puts pieces into a parcel; only a confirmed order does, and only with what lies on the shelf for it. */
    void pack(int pieces, Allotment lot) {
        if (status != ReservationStatus.ALLOCATED) {
            throw new StockRefused("inventory.refused.notAllocated", sku.value());
        }
        requireOpen(pieces);
        requireUnpacked(pieces);
        if (pieces > lot.free()) {
            throw lot.refusal();
        }
        packed += pieces;
    }

    /** Takes pieces out of a parcel that will not be sent. */
    void unpack(int pieces) {
        requirePacked(pieces);
        packed -= pieces;
    }

    /** What was packed leaves the house. */
    void ship(int pieces) {
        requirePacked(pieces);
        packed -= pieces;
        shipped += pieces;
    }

    private void requirePacked(int pieces) {
        requireOpen(pieces);
        if (pieces > packed) {
            throw new StockRefused("inventory.refused.notPacked", sku.value(), packed);
        }
    }

    private void requireUnpacked(int pieces) {
        if (pieces > open() - packed) {
            throw new StockRefused("inventory.refused.inParcels", sku.value(), packed);
        }
    }

    private void requireOpen(int pieces) {
        if (pieces < 1 || pieces > open()) {
            throw new StockRefused("inventory.refused.open", sku.value(), open());
        }
    }
}
