package org.kontor.market;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Markets or rates are others now. In other currencies than those of {@code follows} no price follows the one at home.
 */
public record MarketsChanged(UUID eventId, Instant occurredAt, List<PriceFollow> follows) {

    public MarketsChanged {
        follows = List.copyOf(follows);
    }
}
