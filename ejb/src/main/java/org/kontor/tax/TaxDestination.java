package org.kontor.tax;

import java.util.Locale;
import org.kontor.shared.Address;

/** Where goods go, as far as tax asks: the country as ISO 3166 has it; postcode and town are empty until known. */
public record TaxDestination(String country, String postcode, String town) {

    public TaxDestination {
        postcode = postcode == null ? "" : postcode.replaceAll("[\\s-]+", "").toUpperCase(Locale.ROOT);
        town = town == null ? "" : town.strip();
    }

    public static TaxDestination of(Address address) {
        return new TaxDestination(address.country(), address.postcode(), address.city());
    }

    /** A country of which nothing more is known. */
    public static TaxDestination of(String country) {
        return new TaxDestination(country, null, null);
    }
}
