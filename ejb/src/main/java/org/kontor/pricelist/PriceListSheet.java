package org.kontor.pricelist;

import java.time.Instant;

/** All of a price list as staff edit it, with the version that the edit must name. */
public record PriceListSheet(long id, long version, String currency, boolean active, PriceListState state,
                             PriceListPlan plan, Instant updatedAt) {
}
