package org.kontor.customer;

/**
 * An address that may be meant.
 *
 * @param street with the house number at the place where the country has it, if it is known
 * @param postcode of the form of the country, or null
 */
public record AddressSuggestion(String street, String postcode, String city) {
}
