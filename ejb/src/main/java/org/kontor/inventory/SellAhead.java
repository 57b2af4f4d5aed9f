package org.kontor.inventory;

import java.time.LocalDate;
import org.kontor.shared.Sku;

/** Sell up to so many pieces of a SKU before they are here; they are expected on a day. The reason is for staff. */
public record SellAhead(Sku sku, int limit, LocalDate expectedOn, String reason) {
}
