package org.kontor.cart;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.kontor.shared.Email;

/**
 * Says whose cart it is when that is certain. What a guest typed is not: prices of a group and freedom from tax are for
 * those who are known, or anybody could have them by naming another.
 */
@ApplicationScoped
class KnownBuyers {

    /** The buyer of a draft, whom staff know; of the cart of a customer, nobody. */
    Optional<Email> known(Cart cart) {
        return cart.isDraft() ? Optional.ofNullable(cart.email()) : Optional.empty();
    }
}
