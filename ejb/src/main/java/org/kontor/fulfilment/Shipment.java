package org.kontor.fulfilment;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.persistence.annotations.OptimisticLocking;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Stamp;
import org.kontor.shipping.BookingAnswer.Booked;
import org.kontor.shipping.TrackingStatus;

/**
 * A parcel: packed with its key before the carrier is asked, shipped once the carrier has booked it. What the carrier
 * tells afterwards moves it forward only.
 */
@Entity
@Table(name = "shipment")
@OptimisticLocking(cascade = true)
@NamedQuery(name = Shipment.BY_NUMBER, query = "select s from Shipment s where s.number = :number")
@NamedQuery(name = Shipment.BY_KEY, query = "select s from Shipment s where s.key = :key")
@NamedQuery(name = Shipment.BY_TRACKING,
        query = "select s from Shipment s where s.carrier = :carrier and s.trackingNumber = :trackingNumber")
@NamedQuery(name = Shipment.OF_ORDER, query = "select s from Shipment s where s.order = :order order by s.id")
@NamedQuery(name = Shipment.SHIPPED_UP_TO,
        query = "select s from Shipment s where s.shippedOn <= :day and s.id > :after order by s.id")
class Shipment {

    static final String BY_NUMBER = "Shipment.byNumber";
    static final String BY_KEY = "Shipment.byKey";
    static final String BY_TRACKING = "Shipment.byTracking";
    static final String OF_ORDER = "Shipment.ofOrder";
    static final String SHIPPED_UP_TO = "Shipment.shippedUpTo";

    private static final int LONGEST_TROUBLE = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "shipment_seq")
    @SequenceGenerator(name = "shipment_seq", sequenceName = "shipment_seq", allocationSize = 50)
    private Long id;
    @Version
    @Column(name = "version", nullable = false)
    private long version;
    @Column(name = "number", nullable = false)
    private String number;
    @Column(name = "order_number", nullable = false)
    private OrderNumber order;
    @Column(name = "consignment", nullable = false, updatable = false)
    private int consignment;
    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false)
    private ShipmentStatus status;
    @Column(name = "carrier", nullable = false)
    private String carrier;
    @Column(name = "idem_key", nullable = false)
    private String key;
    @Column(name = "carrier_ref")
    private String carrierReference;
    @Column(name = "tracking_number")
    private String trackingNumber;
    @Column(name = "tracking_url")
    private String trackingUrl;
    @Column(name = "label_url")
    private String labelUrl;
    @Enumerated(EnumType.STRING)
    @Column(name = "tracking_status", nullable = false)
    private TrackingStatus tracking;
    @Column(name = "trouble")
    private String trouble;
    @Column(name = "created_at", nullable = false)
    private Instant createdAt;
    @Column(name = "shipped_at")
    private Instant shippedAt;
    @Column(name = "shipped_on")
    private LocalDate shippedOn;
    @Column(name = "delivered_at")
    private Instant deliveredAt;
    @Column(name = "next_check_at")
    private Instant nextCheckAt;
    @Column(name = "checks", nullable = false)
    private int checks;
    @Embedded
    private Collecting collecting; // null for a parcel that is paid otherwise
    @OneToMany(mappedBy = "shipment", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<ShipmentLine> lines;
    @OneToMany(mappedBy = "shipment", cascade = CascadeType.PERSIST)
    private List<ShipmentStatusChange> changes;

    protected Shipment() {
    }

    Shipment(String number, PackParcel parcel, Stamp stamp) {
        this.lines = new ArrayList<>();
        this.changes = new ArrayList<>();
        this.number = number;
        this.order = parcel.order();
        this.consignment = parcel.consignment();
        this.status = ShipmentStatus.DRAFT;
        this.carrier = parcel.carrier();
        this.key = parcel.key().value();
        this.tracking = TrackingStatus.UNKNOWN;
        this.createdAt = stamp.at();
        parcel.lines().forEach(line -> lines.add(new ShipmentLine(this, line)));
        moveTo(ShipmentStatus.PACKED, stamp);
        this.nextCheckAt = WatchPlan.whilePacked(stamp.at(), 0);
    }

    Long id() {
        return id;
    }

    String number() {
        return number;
    }

    OrderNumber order() {
        return order;
    }

    ShipmentStatus status() {
        return status;
    }

    void ship(Booked booked, LocalDate day, Stamp stamp) {
        moveTo(ShipmentStatus.SHIPPED, stamp);
        carrierReference = booked.carrierReference();
        trackingNumber = booked.trackingNumber().value();
        trackingUrl = booked.trackingUrl();
        labelUrl = booked.labelUrl();
        tracking = TrackingStatus.PRE_TRANSIT;
        trouble = null;
        shippedAt = stamp.at();
        shippedOn = day;
        nextCheckAt = WatchPlan.whileSilent(stamp.at());
        checks = 0;
    }

    void cancel(Stamp stamp) {
        moveTo(ShipmentStatus.CANCELLED, stamp);
        trouble = clip(stamp.reason());
        nextCheckAt = null;
    }

    /** Something is open about the booking; it is looked at again by itself unless a person has to decide. */
    void doubt(String why, boolean lookAgain, Instant now) {
        trouble = clip(why);
        checks++;
        nextCheckAt = lookAgain ? WatchPlan.whilePacked(now, checks) : null;
    }

    /** Takes over where the carrier says it is; true when its journey has just ended, here or there. */
    boolean hear(TrackingStatus told, Instant toldAt, Stamp stamp) {
        tracking = told;
        nextCheckAt = told.isFinal() ? null : WatchPlan.whileSilent(stamp.at());
        if (status != ShipmentStatus.SHIPPED) {
            return false;
        }
        if (told == TrackingStatus.RETURN_TO_SENDER) {
            moveTo(ShipmentStatus.RETURNED_TO_SENDER, stamp);
        } else if (told == TrackingStatus.DELIVERED) {
            moveTo(ShipmentStatus.DELIVERED, stamp);
            deliveredAt = between(shippedAt, toldAt, stamp.at());
        }
        return status != ShipmentStatus.SHIPPED;
    }

    void collect(Money amount) {
        collecting = new Collecting(amount);
    }

    /** The carrier collected this much in all; how much of it is news. */
    Optional<Money> raiseCollected(Money amount, Instant now) {
        return Optional.ofNullable(collecting).map(known -> known.raise(amount, now)).filter(Money::isPositive);
    }

    void keepFee(Money fee) {
        collecting.keep(fee);
    }

    /** A person gives it up: nobody looks for it any more. */
    void lose(Stamp stamp) {
        moveTo(ShipmentStatus.LOST, stamp);
        nextCheckAt = null;
    }

    /** The carrier says what it collected; true when that is news, and believed. */
    boolean hearCollected(Money amount, Instant now) {
        return collecting != null && collecting.hear(amount, now);
    }

    Instant deliveredAt() {
        return deliveredAt;
    }

    /** A carrier whose clock is wrong makes no parcel arrive before it left, or tomorrow. */
    private static Instant between(Instant earliest, Instant told, Instant latest) {
        return told.isBefore(earliest) ? earliest : told.isAfter(latest) ? latest : told;
    }

    private void moveTo(ShipmentStatus next, Stamp stamp) {
        var from = status;
        status = ShipmentStatus.ARROWS.next(number, from, next);
        changes.add(new ShipmentStatusChange(this, from, next, stamp));
    }

    private static String clip(String text) {
        return text.length() <= LONGEST_TROUBLE ? text : text.substring(0, LONGEST_TROUBLE);
    }

    String trackingNumber() {
        return trackingNumber;
    }

    String carrier() {
        return carrier;
    }

    ShipmentView view(List<TrackingEvent> events) {
        return new ShipmentView(id, number, order, status, carrier, new IdempotencyKey(key), trackingNumber,
                trackingUrl, labelUrl,
                tracking, trouble, createdAt, shippedAt, shippedOn, deliveredAt, lines.stream().map(ShipmentLine::view)
                        .toList(),
                events, consignment, collecting == null ? null : collecting.view());
    }
}
