package org.kontor.shipping;

import java.util.Set;

/** Pieces of one SKU as delivery looks at them; {@code weightGrams} is that of one piece, {@code product} its slug. */
public record DeliveryItem(String name, String product, Set<String> categories, int pieces, int weightGrams) {

    public DeliveryItem {
        categories = Set.copyOf(categories);
        if (pieces < 1 || weightGrams < 0) {
            throw new IllegalArgumentException("nothing to deliver: " + pieces + " of " + weightGrams + " g");
        }
    }
}
