package org.kontor.cart;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import java.util.Optional;
import org.kontor.customer.AddressRules;
import org.kontor.market.Market;
import org.kontor.shared.Address;
import org.kontor.shared.Email;
import org.kontor.shared.VatId;

/**
 * Who orders and where it goes; phone may be null, and so may the billing address when it is the same, and the VAT id
 * of a buyer who is no business.
 */
public record CartContact(@NotNull Email email, @Pattern(regexp = PHONE) String phone, @NotNull Address shipTo,
                          Address billTo, VatId vatId) {

    /** The most characters of a phone number. */
    public static final int LONGEST_PHONE = 40;

    /** Three digits or more, and what people write between and behind them: {@code +49 (30) 12/34-5 ext. 6}. */
    private static final String PHONE =
            "(?=(?:\\P{Nd}*+\\p{Nd}){3})[\\p{Nd}\\p{L}\\p{M}\\p{Zs}\\p{Pd}+()/.,:;#*]{3," + LONGEST_PHONE + "}";

    /** Nobody yet. */
    static final CartContact NONE = new CartContact(null, null, null, null);

    public CartContact {
        phone = phone == null || phone.isBlank() ? null : onOneLine(phone);
    }

    /** A consumer. */
    public CartContact(Email email, String phone, Address shipTo, Address billTo) {
        this(email, phone, shipTo, billTo, null);
    }

    /** Whether somebody could be called there. */
    public static boolean isPhone(String text) {
        return onOneLine(text).matches(PHONE);
    }

    private static String onOneLine(String text) {
        return text.strip().replaceAll("\\p{Cntrl}", " ");
    }

    /**
     * Refuses with {@link CartRefused} what no parcel or bill of this market reaches. Everybody is told of the market to
     * which another country belongs: prices are others there.
     *
     * @param delivering the market that serves the country of delivery, if one does
     */
    void requireReachable(Market market, Optional<Market> delivering) {
        if (!market.serves(shipTo.country())) {
            delivering.filter(other -> !other.currency().equals(market.currency())).ifPresent(other -> {
                throw new CartRefused("cart.refused.otherMarket", other.name(), other.currency());
            });
            throw new CartRefused("cart.refused.country", shipTo.country());
        }
        requireComplete(shipTo);
        if (billTo != null) {
            requireComplete(billTo);
        }
    }

    /** Refuses with {@link CartRefused} an address to which no letter gets, whatever its country. */
    static void requireComplete(Address address) {
        if (!AddressRules.fits(address)) {
            throw new CartRefused("cart.refused.address");
        }
        if (!AddressRules.isPostcode(address.postcode(), address.country())) {
            throw new CartRefused("cart.refused.postcode", Objects.requireNonNullElse(address.postcode(), ""));
        }
        if (!AddressRules.hasRegion(address)) {
            throw new CartRefused("cart.refused.region");
        }
    }

    /** The same of whom it is not known any more where it goes. */
    CartContact withoutAddress() {
        return new CartContact(email, phone, null, billTo, vatId);
    }
}
