package org.kontor.checkout.web;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Who saw nothing orders nothing, but finds the order that the cart became. */
    static final Seen NOTHING = new Seen(-1, "EUR", 0, 0, Map.of(), null, null);
    private static final String NONE = "-";
    private static final Pattern TEXT = Pattern.compile("(?<version>[0-9]{1,18}) (?<currency>[A-Z]{3})"
            + " (?<total>[0-9]{1,18}) (?<credit>[0-9]{1,18}) (?<terms>-|[0-9]{1,9})"
            + "(?: (?<days>[A-Z0-9-]+:[0-9+-]+(?:,[A-Z0-9-]+:[0-9+-]+)*))?");

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

    /** For a hidden field; see {@link #read}. */
    String text() {
        var late = days.entrySet().stream().map(day -> day.getKey() + ":" + day.getValue())
                .collect(Collectors.joining(","));
        return String.join(" ", Long.toString(version), currency, Long.toString(total), Long.toString(credit),
                terms == null ? NONE : terms.toString(), late).strip();
    }

    /**
     * What a form sends back. It proves nothing: an order is made only when all of it is so at that moment. Nothing
     * where it is none of ours.
     */
    static Optional<Seen> read(String text) {
        var parts = TEXT.matcher(text == null ? "" : text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var terms = parts.group("terms");
            return Optional.of(new Seen(Long.parseLong(parts.group("version")), parts.group("currency"),
                    Long.parseLong(parts.group("total")), Long.parseLong(parts.group("credit")),
                    days(parts.group("days")), terms.equals(NONE) ? null : Integer.valueOf(terms), null));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static Map<String, LocalDate> days(String text) {
        return text == null ? Map.of() : Stream.of(text.split(",")).map(day -> day.split(":"))
                .collect(Collectors.toUnmodifiableMap(day -> day[0], day -> LocalDate.parse(day[1]), (one, two) -> one));
    }

    private Map<Sku, LocalDate> seenDays() {
        return days.entrySet().stream().collect(Collectors.toMap(late -> Sku.parse(late.getKey()),
                Map.Entry::getValue));
    }
}
