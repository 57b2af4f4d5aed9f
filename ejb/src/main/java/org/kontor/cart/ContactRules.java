package org.kontor.cart;

import java.util.Objects;
import java.util.Optional;
import org.kontor.customer.AddressRules;
import org.kontor.market.Market;
import org.kontor.shared.Address;

/** What an address must be like so that a parcel can get there. */
final class ContactRules {

    private ContactRules() {
    }

    /** Everybody is told of the market to which another country belongs: prices are others there. */
    static void check(CartContact contact, Market market, Optional<Market> delivering) {
        var elsewhere = delivering.filter(other -> !other.currency().equals(market.currency()));
        if (elsewhere.isPresent() && !market.serves(contact.shipTo().country())) {
            throw new CartRefused("cart.refused.otherMarket", elsewhere.get().name(), elsewhere.get().currency());
        }
        check(contact, market);
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

    static void check(Address address) {
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
}
