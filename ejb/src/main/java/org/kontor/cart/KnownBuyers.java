package org.kontor.cart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.kontor.customer.CustomerRegister;
import org.kontor.market.BuyerGroup;
import org.kontor.market.BuyerGroupQueries;
import org.kontor.shared.Email;

/**
 * Says whose cart it is when that is certain. What a guest typed is not: prices of a group and freedom from tax are for
 * those who are known, or anybody could have them by naming another.
 */
@ApplicationScoped
class KnownBuyers {

    @Inject
    private BuyerGroupQueries groups;

    @Inject
    private CustomerRegister register;

    /** The one place that knows: the buyer of a draft, whom staff know, and the customer whose account has the cart. */
    Optional<Email> known(Cart cart) {
        return cart.isDraft() ? Optional.ofNullable(cart.email()) : cart.customer().flatMap(register::address);
    }

    /** Whose uses of promotions a cart counts among: who is known, whatever they typed, else who was typed. */
    Optional<Email> counted(Cart cart) {
        return known(cart).or(() -> Optional.ofNullable(cart.email()));
    }

    /** The group whose prices, promotions and ways this cart has. */
    Optional<BuyerGroup> group(Cart cart) {
        return known(cart).flatMap(groups::of);
    }
}
