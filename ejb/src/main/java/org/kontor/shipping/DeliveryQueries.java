package org.kontor.shipping;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Money;

/**
 * Which ways of delivery there are for goods and a place, what each costs and when it arrives. A change of staff is
 * seen within four seconds.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@PermitAll
public class DeliveryQueries {

    @Inject
    private DeliveryBook book;

    @Inject
    private Carriers carriers;

    @Inject
    private BusinessClock clock;

    /** What can deliver the goods there if they are ordered now, and why the rest cannot. */
    public DeliveryDecision decide(DeliveryLoad load, Destination place) {
        return decide(load, place, clock.now());
    }

    /** The same for goods that are here from a day on; null when they are now. */
    public DeliveryDecision decide(DeliveryLoad load, Destination place, LocalDate readyOn) {
        return decide(load, place, sent(readyOn));
    }

    /** The promise counts from the beginning of the day on which goods come, where they leave, if that is still to be. */
    private Instant sent(LocalDate readyOn) {
        var now = clock.now();
        var ready = readyOn == null ? now : readyOn.atStartOfDay(book.map().calendar().zone()).toInstant();
        return ready.isAfter(now) ? ready : now;
    }

    /** The same for an order of another moment. */
    public DeliveryDecision decide(DeliveryLoad load, Destination place, Instant ordered) {
        return book.map().decide(load, place, ordered)
                .collecting(option -> carriers.collects(option.carrier(), option.code(), place.country()));
    }

    /** How much can be paid at the door in a country for a parcel of what was ordered with a method; empty: nothing. */
    public Optional<Money> collects(String code, String country) {
        return carrier(code).flatMap(name -> carriers.collects(name, code, country));
    }

    /**
     * When something that is here from a day on (null: now) would arrive by a method if it were ordered now; empty where
     * the method no longer goes for prices in the currency.
     */
    public Optional<DeliveryWindow> window(String code, Destination place, String currency, LocalDate readyOn) {
        return book.map().window(code, place, currency, sent(readyOn));
    }

    /** The name of a method; empty for one that is no longer offered. */
    public Optional<String> name(String code) {
        return book.map().method(code).map(DeliveryMethod::name);
    }

    /** Who carries what was ordered with a method; empty for a method that is no longer offered. */
    public Optional<String> carrier(String code) {
        return book.map().method(code).map(DeliveryMethod::carrier);
    }
}
