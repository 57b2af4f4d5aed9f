package org.kontor.checkout.web;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.kontor.cart.CartCredit;
import org.kontor.cart.CartToken;
import org.kontor.cart.CartView;
import org.kontor.checkout.PlaceCart;
import org.kontor.checkout.SendDraft;
import org.kontor.content.PublicationView;
import org.kontor.payment.PayMethod;
import org.kontor.shared.Money;

/**
 * What the page showed last, for which its order button stands: cart and total, what gift cards pay, the day from which
 * all of it is here (null: now), and the terms.
 */
record Seen(long version, String currency, long total, long credit, boolean changes, LocalDate readyOn, Integer terms,
            Instant termsSince) implements Serializable {

    /** Credit and terms are none in steps that do not ask for them. */
    static Seen of(CartView cart, CartCredit credit, Optional<PublicationView> terms) {
        var total = cart.price().total();
        return new Seen(cart.version(), total.currency(), total.minor(), credit == null ? 0 : credit.paid().minor(),
                !cart.changes().isEmpty(), cart.readyOn(), terms.map(PublicationView::number).orElse(null),
                terms.map(PublicationView::publishedAt).orElse(null));
    }

    /** Staff send what the page showed. */
    SendDraft sent(CartToken token) {
        return new SendDraft(token, version, Money.ofMinor(total, currency), Money.ofMinor(credit, currency));
    }

    /** The press of the button, for a version of the cart that may be newer when nothing else than that changed. */
    PlaceCart pressed(CartToken token, long acknowledged, PayMethod method) {
        return new PlaceCart(token, acknowledged, Money.ofMinor(total, currency), method, terms,
                Money.ofMinor(credit, currency));
    }
}
