package org.kontor.pricelist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/**
 * A price list as staff want it.
 *
 * @param from   null: as soon as it is in force; both moments are whole minutes
 * @param until  null: without end
 * @param prices all of them, each SKU and quantity once
 */
public record PriceListPlan(@NotBlank @Size(max = 80) @Pattern(regexp = "[^\\p{Cntrl}]*") String name,
                            @NotNull Buyers buyers, Instant from, Instant until,
                            @NotNull @Valid @Size(max = PriceListPlan.MOST) List<PricePoint> prices) {

    /** The most prices of one list. */
    public static final int MOST = 5_000;

    public PriceListPlan {
        prices = List.copyOf(prices);
    }
}
