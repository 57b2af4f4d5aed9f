package org.kontor.fulfilment;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;
import org.kontor.shipping.BookingAnswer.Booked;
import org.kontor.shipping.CarrierEvent;
import org.kontor.shipping.TrackingNumber;
import org.kontor.shipping.TrackingStatus;

/**
 * What the flow {@code dispatch} tells parcels. It is always called in the flow's transaction and after the order was
 * locked; rights are checked in front of it.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Fulfilment {

    private static final Duration CLAIM = Duration.ofMinutes(2);

    @Inject
    private Shipments shipments;

    @Inject
    private TrackingLog log;

    @Inject
    private BusinessClock clock;

    @Inject
    private CurrentActor actor;

    @Inject
    private Event<Object> events;

    /**
     * Packs a parcel; the same key again answers with the first one. Whether the units are open is the flow's to check.
     */
    public ShipmentView pack(PackParcel parcel) {
        return shipments.byKey(parcel.key())
                .orElseGet(() ->
                shipments.add(new Shipment(shipments.nextNumber(), parcel, actor.stamp("packed", clock.now()))))
                .view(List.of());
    }

    /** The parcel that was packed under a key, if there is one. */
    public Optional<ShipmentView> packed(IdempotencyKey key) {
        return shipments.byKey(key).map(shipment -> shipment.view(List.of()));
    }

    public ShipmentView parcel(String number) {
        return shipments.byNumber(number).view(List.of());
    }

    /** The parcels of an order, oldest first, without their stories. */
    public List<ShipmentView> parcels(OrderNumber order) {
        return shipments.of(order).stream().map(shipment -> shipment.view(List.of())).toList();
    }

    /** The carrier is to collect money for a packed parcel when it hands it over. */
    public ShipmentView collect(String number, Money amount) {
        var shipment = shipments.byNumber(number);
        shipment.collect(amount);
        return shipment.view(List.of());
    }

    /** The carrier has it: from now on it counts as sent. Hearing so again changes nothing. */
    public ShipmentView ship(String number, Booked booked) {
        var shipment = shipments.byNumber(number);
        if (!shipment.status().hasLeft()) {
            shipment.ship(booked, clock.today(), actor.stamp("booked by the carrier", clock.now()));
            events.fire(new ShipmentShipped(UUID.randomUUID(), clock.now(), shipment.id(), number, shipment.order(),
                    clock.today()));
        }
        return shipment.view(List.of());
    }

    public void cancel(String number, String reason) {
        shipments.byNumber(number).cancel(actor.stamp(reason, clock.now()));
    }

    /** Notes what is open about a booking, and whether to look again by itself or to leave it to a person. */
    public void doubt(String number, String why, boolean lookAgain) {
        shipments.byNumber(number).doubt(why, lookAgain, clock.now());
    }

    /** Adds what the carrier told about a parcel, in whatever order and however often it tells it. */
    public Heard hear(String number, List<CarrierEvent> told) {
        var shipment = shipments.byNumber(number);
        var fresh = told.stream().filter(event -> log.add(shipment.carrier(), event)).count();
        var all = log.told(shipment.carrier(), new TrackingNumber(shipment.trackingNumber()));
        var status = TrackingStatus.after(all);
        var ended = shipment.hear(status, reached(all, status), actor.stamp("told by the carrier", clock.now()));
        told.stream().map(CarrierEvent::collected).filter(Objects::nonNull).forEach(amount -> collected(shipment, amount));
        return new Heard(shipment.view(List.of()), fresh > 0, ended);
    }

    /**
     * The carrier collected this much in all of a parcel that it handed over, though it did not say so; true when that
     * is news.
     */
    public boolean confirmCollected(String number, Money amount) {
        var shipment = shipments.byNumber(number);
        var more = Optional.of(shipment).filter(parcel -> parcel.status() == ShipmentStatus.DELIVERED)
                .flatMap(parcel -> parcel.raiseCollected(amount, clock.now()));
        more.ifPresent(part -> tell(shipment, part, amount));
        return more.isPresent();
    }

    private void collected(Shipment shipment, Money amount) {
        if (shipment.hearCollected(amount, clock.now()) && amount.isPositive()) {
            tell(shipment, amount, amount);
        }
    }

    private void tell(Shipment shipment, Money amount, Money total) {
        events.fire(new MoneyCollected(UUID.randomUUID(), clock.now(), shipment.order(), shipment.number(), amount, total));
    }

    /** Of what the carrier collected it keeps this much as its fee. */
    public void keepFee(String number, Money fee) {
        shipments.byNumber(number).keepFee(fee);
    }

    /** Gives up a parcel that is on its way and will not arrive. */
    public void lose(String number, String reason) {
        shipments.byNumber(number).lose(actor.stamp(reason, clock.now()));
    }

    private Instant reached(List<CarrierEvent> all, TrackingStatus status) {
        return all.stream().filter(event -> event.status() == status).map(CarrierEvent::occurredAt)
                .min(Instant::compareTo).orElseGet(clock::now);
    }

    /** Numbers of parcels that somebody should look at now; each is handed out once in two minutes. */
    public List<String> claimDue(int limit) {
        return shipments.claimDue(clock.now(), clock.now().plus(CLAIM), limit);
    }
}
