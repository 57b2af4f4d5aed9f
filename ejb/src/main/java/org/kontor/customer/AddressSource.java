package org.kontor.customer;

import java.util.List;

/**
 * The port to who knows which addresses there are, so that nobody has to type a whole one. It answers within seconds and
 * never throws: silence is no suggestion. It learns what is typed as the street and the country, and nothing of who
 * types. Never called in a transaction.
 */
public interface AddressSource {

    /** Whether this shop has one; without it nothing is sent anywhere. */
    boolean isThere();

    /**
     * Addresses of a country that begin as what was typed, the likeliest first.
     *
     * @param country ISO 3166 alpha-2 code
     * @param most how many are wanted
     */
    List<AddressSuggestion> suggest(String typed, String country, int most);
}
