package org.kontor.customer;

import java.util.Map;
import java.util.regex.Pattern;
import org.kontor.shared.Address;

/** What an address must be like so that a parcel can get there. */
public final class AddressRules {

    /** Form of the postcode by country (Universal Postal Union, addressing sheets); other countries are not checked. */
    private static final Map<String, Pattern> POSTCODES = Map.of(
            "DE", Pattern.compile("[0-9]{5}"),
            "AT", Pattern.compile("[1-9][0-9]{3}"),
            "CH", Pattern.compile("[1-9][0-9]{3}"),
            "DK", Pattern.compile("[0-9]{4}"),
            "FR", Pattern.compile("[0-9]{5}"),
            "NL", Pattern.compile("[1-9][0-9]{3} ?[A-Za-z]{2}"),
            "PL", Pattern.compile("[0-9]{2}-[0-9]{3}"),
            "SE", Pattern.compile("[1-9][0-9]{2} ?[0-9]{2}"));

    private static final int LONGEST = 160;
    private static final int LONGEST_CITY = 80;
    private static final int LONGEST_POSTCODE = 12;

    private AddressRules() {
    }

    /** Whether a label holds it, and the country is one; its postcode is looked at by itself. */
    public static boolean fits(Address address) {
        return !isLonger(address.name(), LONGEST) && !isLonger(address.company(), LONGEST)
                && !isLonger(address.street(), LONGEST) && !isLonger(address.extra(), LONGEST)
                && !isLonger(address.city(), LONGEST_CITY) && address.country().matches("[A-Z]{2}");
    }

    /** Whether a postcode has the form of its country. */
    public static boolean isPostcode(String text, String country) {
        var form = POSTCODES.get(country);
        return !isLonger(text, LONGEST_POSTCODE) && (form == null || form.matcher(text.strip()).matches());
    }

    private static boolean isLonger(String text, int longest) {
        return text != null && text.length() > longest;
    }
}
