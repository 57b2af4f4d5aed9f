package org.kontor.cart;

import java.time.Instant;
import org.kontor.pricing.ManualDiscount;

/** A discount that staff gave on a draft, and who did so when. */
public record GivenDiscount(ManualDiscount discount, String givenBy, Instant givenAt) {
}
