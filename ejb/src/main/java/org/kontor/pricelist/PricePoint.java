package org.kontor.pricelist;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/** The price that a list shall have for a SKU, for one piece of at least so many. */
public record PricePoint(@NotNull Sku sku, @Min(1) @Max(999) int from, @NotNull Money price) {

    /** What a list has one price for. */
    String place() {
        return place(sku, from);
    }

    static String place(Sku sku, int from) {
        return sku + " from " + from;
    }
}
