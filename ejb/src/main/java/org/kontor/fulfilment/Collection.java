package org.kontor.fulfilment;

import java.time.Instant;
import org.kontor.shared.Money;

/**
 * What a carrier is asked to collect at the door for a parcel, what it said that it collected, null until then, and what of
 * it the carrier keeps as its fee, null for nothing.
 */
public record Collection(Money asked, Money collected, Instant collectedAt, Money kept) {

    public boolean isOpen() {
        return collected == null;
    }
}
