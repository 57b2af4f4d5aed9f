package org.kontor.checkout.web;

import java.util.Map;

/** At which field of the contact step a refusal of the cart is told. */
final class Field {

    private static final Map<String, String> BY_KEY = Map.of("cart.refused.postcode", "postcode",
            "cart.refused.country", "country", "cart.refused.address", "street", "cart.refused.region", "region");

    private Field() {
    }

    /** The id of the field, or null for the whole form. */
    static String of(String messageKey) {
        return BY_KEY.get(messageKey);
    }
}
