package org.kontor.checkout.web;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.kontor.cart.CartView;
import org.kontor.content.PublicationView;
import org.kontor.shared.Money;

/**
 * What the customer was shown last and orders with the button: the cart in this version with its total, whether it named
 * changes, and the terms with the moment since which they hold (both null where the shop publishes none).
 */
record Seen(long version, long minor, String currency, boolean changes, Integer terms, Instant termsSince)
        implements Serializable {

    static Seen of(CartView cart, Optional<PublicationView> terms) {
        var total = cart.price().total();
        return new Seen(cart.version(), total.minor(), total.currency(), !cart.changes().isEmpty(),
                terms.map(PublicationView::number).orElse(null),
                terms.map(PublicationView::publishedAt).orElse(null));
    }

    Money total() {
        return Money.ofMinor(minor, currency);
    }
}
