package org.kontor.importing.demo.deals;

import java.time.Instant;
import org.kontor.shipping.DeliveryDecision;
import org.kontor.shipping.DeliveryLoad;
import org.kontor.shipping.Destination;

/** Says what could have delivered goods to a place: the shop's own decision, or that of a test. */
@FunctionalInterface
public interface Carriage {

    DeliveryDecision decide(DeliveryLoad load, Destination place, Instant ordered);
}
