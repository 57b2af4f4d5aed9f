package org.kontor.shipping;

import java.util.Locale;
import org.kontor.shared.Address;

/** Where something goes: a country by its ISO code, and the postcode once it is known, else null. */
public record Destination(String country, String postcode) {

    public Destination {
        postcode = postcode == null ? null : plain(postcode);
    }

    public static Destination of(Address address) {
        return new Destination(address.country(), address.postcode());
    }

    /** A postcode without spaces and dashes, in capital letters: so postcodes are compared. */
    static String plain(String postcode) {
        return postcode.replaceAll("[\\s-]+", "").toUpperCase(Locale.ROOT);
    }
}
