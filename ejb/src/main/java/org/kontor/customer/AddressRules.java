package org.kontor.customer;

import org.kontor.shared.Address;
import org.kontor.shared.postal.AddressFormat;

/** What an address must be like so that a parcel can get there. */
public final class AddressRules {

    private static final int LONGEST = 160;
    private static final int LONGEST_CITY = 80;
    private static final int LONGEST_POSTCODE = 12;

    private AddressRules() {
    }

    /** Whether a label holds it, and the country is one; its postcode is looked at by itself. */
    public static boolean fits(Address address) {
        return !isLonger(address.name(), LONGEST) && !isLonger(address.company(), LONGEST)
                && !isLonger(address.street(), LONGEST) && !isLonger(address.extra(), LONGEST)
                && !isLonger(address.city(), LONGEST_CITY) && !isLonger(address.region(), LONGEST_CITY)
                && address.country().matches("[A-Z]{2}");
    }

    /** Whether a postcode has the form of its country; none has it where there may be none. */
    public static boolean isPostcode(String text, String country) {
        return !isLonger(text, LONGEST_POSTCODE) && AddressFormat.of(country).isPostcode(text);
    }

    /** Whether it has the state or province that its country needs. */
    public static boolean hasRegion(Address address) {
        return address.region() != null || !AddressFormat.of(address.country()).needsRegion();
    }

    private static boolean isLonger(String text, int longest) {
        return text != null && text.length() > longest;
    }
}
