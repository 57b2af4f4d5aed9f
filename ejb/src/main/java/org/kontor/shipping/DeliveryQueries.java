package org.kontor.shipping;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.kontor.shared.BusinessClock;

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
    private BusinessClock clock;

    /** What can deliver the goods there if they are ordered now, and why the rest cannot. */
    public DeliveryDecision decide(DeliveryLoad load, Destination place) {
        return decide(load, place, clock.now());
    }

    /** The same for an order of another moment. */
    public DeliveryDecision decide(DeliveryLoad load, Destination place, Instant ordered) {
        return book.map().decide(load, place, ordered);
    }

    /** When something would arrive by a method if it were ordered now; empty where the method no longer goes. */
    public Optional<DeliveryWindow> window(String code, Destination place) {
        return book.map().window(code, place, clock.now());
    }

    /** Who carries what was ordered with a method; empty for a method that is no longer offered. */
    public Optional<String> carrier(String code) {
        return book.map().method(code).map(DeliveryMethod::carrier);
    }
}
