package org.kontor.checkout.web;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kontor.cart.CartCredit;
import org.kontor.cart.CartToken;
import org.kontor.cart.CartView;
import org.kontor.checkout.PlaceCart;
import org.kontor.checkout.SendDraft;
import org.kontor.content.PublicationView;
import org.kontor.payment.PayMethod;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/**
 * What the page showed last, for which its order button stands: cart and total, what gift cards pay, from which day the
 * pieces of a SKU are here of which some come later, and the terms.
 */
record Seen(long version, String currency, long total, long credit, Map<String, LocalDate> days, Integer terms,
            Instant termsSince) implements Serializable {

    /** Credit and terms are none in steps that do not ask for them. */
    static Seen of(CartView cart, CartCredit credit, Optional<PublicationView> terms) {
        var total = cart.price().total();
        return new Seen(cart.version(), total.currency(), total.minor(), credit == null ? 0 : credit.paid().minor(),
                cart.days().entrySet().stream().collect(Collectors.toUnmodifiableMap(late -> late.getKey().value(),
                        Map.Entry::getValue)), terms.map(PublicationView::number).orElse(null),
                terms.map(PublicationView::publishedAt).orElse(null));
    }

    /** Staff send what the page showed. */
    SendDraft sent(CartToken token) {
        return new SendDraft(token, version, Money.ofMinor(total, currency), Money.ofMinor(credit, currency),
                seenDays());
    }

    /** The press of the button. */
    PlaceCart pressed(CartToken token, PayMethod method) {
        return new PlaceCart(token, version, Money.ofMinor(total, currency), method, terms,
                Money.ofMinor(credit, currency), seenDays());
    }

    private Map<Sku, LocalDate> seenDays() {
        return days.entrySet().stream().collect(Collectors.toMap(late -> Sku.parse(late.getKey()),
                Map.Entry::getValue));
    }
}
