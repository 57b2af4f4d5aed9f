package org.kontor.cart;

import java.util.Map;
import java.util.regex.Pattern;
import org.kontor.market.Market;
import org.kontor.shared.Address;

/** What an address must be like so that a parcel can get there. */
final class ContactRules {

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

    private ContactRules() {
    }

    static void check(CartContact contact, Market market) {
        if (!market.serves(contact.shipTo().country())) {
            throw new CartRefused("cart.refused.country", contact.shipTo().country());
        }
        check(contact.shipTo());
        if (contact.billTo() != null) {
            check(contact.billTo());
        }
    }

    private static void check(Address address) {
        if (isLonger(address.name(), LONGEST) || isLonger(address.company(), LONGEST)
                || isLonger(address.street(), LONGEST) || isLonger(address.extra(), LONGEST)
                || isLonger(address.city(), LONGEST_CITY) || !address.country().matches("[A-Z]{2}")) {
            throw new CartRefused("cart.refused.address");
        }
        if (!isPostcode(address.postcode(), address.country())) {
            throw new CartRefused("cart.refused.postcode", address.postcode());
        }
    }

    static boolean isPostcode(String text, String country) {
        var form = POSTCODES.get(country);
        return !isLonger(text, LONGEST_POSTCODE) && (form == null || form.matcher(text.strip()).matches());
    }

    private static boolean isLonger(String text, int longest) {
        return text != null && text.length() > longest;
    }
}
