package org.kontor.promotion;

import java.util.List;
import org.kontor.shared.Sku;

/**
 * What the promotions give to a cart, in the order in which it is taken off, and what gives nothing and why. Automatic
 * promotions whose goods are not in the cart are not spoken of.
 *
 * @param gifts SKUs that would be free if they were in the cart
 */
public record Verdict(List<Benefit> benefits, List<Refusal> refusals, List<Sku> gifts) {

    public static final Verdict NOTHING = new Verdict(List.of(), List.of(), List.of());

    public Verdict {
        benefits = List.copyOf(benefits);
        refusals = List.copyOf(refusals);
        gifts = List.copyOf(gifts);
    }
}
