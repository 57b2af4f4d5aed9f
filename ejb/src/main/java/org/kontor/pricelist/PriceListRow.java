package org.kontor.pricelist;

import java.time.Instant;

/** A price list among others; from and until may be null. */
public record PriceListRow(long id, String name, Buyers buyers, PriceListState state, Instant from, Instant until,
                           int prices) {
}
