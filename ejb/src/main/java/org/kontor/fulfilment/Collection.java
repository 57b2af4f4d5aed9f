package org.kontor.fulfilment;

import java.time.Instant;
import org.kontor.shared.Money;

/** What a carrier is asked to collect at the door for a parcel, and what it said that it collected; null until then. */
public record Collection(Money asked, Money collected, Instant collectedAt) {

    public boolean isOpen() {
        return collected == null;
    }
}
