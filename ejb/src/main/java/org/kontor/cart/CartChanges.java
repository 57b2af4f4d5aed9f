package org.kontor.cart;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares a cart with what is true now. */
final class CartChanges {

    private CartChanges() {
    }

    static List<CartChange> of(Cart cart, CurrentOffers offers) {
        return Stream.concat(told(cart, offers).stream(), stock(cart, offers).stream()).toList();
    }

    /** Prices and days that differ from those that the customer saw; they count as told once they were shown. */
    static List<CartChange> told(Cart cart, CurrentOffers offers) {
        return Stream.concat(cart.lines().stream().flatMap(line -> price(line, offers).stream()),
                cart.lines().stream().flatMap(line -> day(line, offers).stream())).toList();
    }

    /** Lines that cannot be had whole have no day; that they cannot is named anyway. */
    private static Optional<CartChange> day(CartLine line, CurrentOffers offers) {
        var sku = line.sku();
        var stock = offers.stock(sku);
        var day = stock.day(line.quantity());
        return offers.isSellable(sku) && line.quantity() <= stock.total() && !Objects.equals(day, line.seenDay())
                ? Optional.of(CartChange.day(sku, offers.name(sku), line.seenDay(), day)) : Optional.empty();
    }

    /** Lines of which there are too few pieces, or that are no longer sold. */
    static List<CartChange> stock(Cart cart, CurrentOffers offers) {
        return cart.lines().stream().flatMap(line -> shortage(line, offers).stream()).toList();
    }

    private static Optional<CartChange> price(CartLine line, CurrentOffers offers) {
        var seen = line.seen();
        return offers.isSellable(line.sku())
                ? offers.unit(line.sku(), line.quantity()).filter(unit -> !unit.equals(seen))
                        .map(unit -> CartChange.price(line.sku(), offers.name(line.sku()), seen, unit))
                : Optional.empty();
    }

    private static Optional<CartChange> shortage(CartLine line, CurrentOffers offers) {
        var sku = line.sku();
        if (offers.isElsewhere(sku)) {
            return Optional.of(CartChange.notHere(sku, offers.name(sku)));
        }
        if (!offers.isSellable(sku)) {
            return Optional.of(CartChange.noLongerSold(sku, offers.name(sku)));
        }
        return line.quantity() > offers.left(sku)
                ? Optional.of(CartChange.onlyLeft(sku, offers.name(sku), offers.left(sku))) : Optional.empty();
    }
}
