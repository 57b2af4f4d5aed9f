package org.kontor.cart;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.kontor.cart.seen.CartChange;

/** A cart beside what is true now: what differs. */
record CartChanges(Cart cart, CurrentOffers offers) {

    static List<CartChange> of(Cart cart, CurrentOffers offers) {
        return Stream.concat(told(cart, offers).stream(), stock(cart, offers).stream()).toList();
    }

    /** Prices and days that differ from those that the customer saw; they count as told once they were shown. */
    static List<CartChange> told(Cart cart, CurrentOffers offers) {
        var both = new CartChanges(cart, offers);
        return Stream.concat(cart.lines().stream().flatMap(line -> both.price(line).stream()),
                cart.lines().stream().flatMap(line -> both.day(line).stream())).toList();
    }

    /** Lines that cannot be had whole have no day; that they cannot is named anyway. */
    private Optional<CartChange> day(CartLine line) {
        var sku = line.sku();
        var stock = offers.stock(sku);
        var day = stock.day(line.quantity());
        return offers.isSellable(sku) && line.quantity() <= stock.total() && !Objects.equals(day, line.seenDay())
                ? Optional.of(CartChange.day(sku, offers.name(sku), line.seenDay(), day)) : Optional.empty();
    }

    /** Lines of which there are too few pieces, or that are no longer sold. */
    static List<CartChange> stock(Cart cart, CurrentOffers offers) {
        var both = new CartChanges(cart, offers);
        return cart.lines().stream().flatMap(line -> both.shortage(line).stream()).toList();
    }

    private Optional<CartChange> price(CartLine line) {
        var seen = line.seen();
        return offers.isSellable(line.sku())
                ? offers.unit(line.sku(), line.quantity()).filter(unit -> !unit.equals(seen))
                        .map(unit -> CartChange.price(line.sku(), offers.name(line.sku()), seen, unit))
                : Optional.empty();
    }

    private Optional<CartChange> shortage(CartLine line) {
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
