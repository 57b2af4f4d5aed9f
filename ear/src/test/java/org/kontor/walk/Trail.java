package org.kontor.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.kontor.cart.CartToken;
import org.kontor.checkout.Placed;
import org.kontor.pricelist.PriceListSheet;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Sku;

/**
 * What a walk has come by so far, and the dice that decide what happens next: the same seed throws the same numbers.
 * Only what is young is remembered, so that the walk stays among orders that still live.
 */
final class Trail {

    private static final int YOUNG = 60;

    private final Random dice;
    private final boolean isLong;
    private final List<Sku> goods = new ArrayList<>();
    private final List<Sku> vouchers = new ArrayList<>();
    private final List<Placed> unpaid = new ArrayList<>();
    private final List<OrderNumber> orders = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();
    private final List<Long> promotions = new ArrayList<>();
    private final List<String> cards = new ArrayList<>();
    private final List<PriceListSheet> lists = new ArrayList<>();
    private final List<OrderNumber> linked = new ArrayList<>();
    private final List<String> receipts = new ArrayList<>();
    private final List<CartToken> again = new ArrayList<>();
    private final List<Placed> debits = new ArrayList<>();

    /** @param isLong whether days may pass, or no more than an hour now and then */
    Trail(long seed, boolean isLong) {
        this.dice = new Random(seed);
        this.isLong = isLong;
    }

    boolean isLong() {
        return isLong;
    }

    /** A number from 0 to one less than so many. */
    int upTo(int many) {
        return dice.nextInt(many);
    }

    /** True once in so many times. */
    boolean onceIn(int times) {
        return dice.nextInt(times) == 0;
    }

    <T> Optional<T> oneOf(List<T> things) {
        return things.isEmpty() ? Optional.empty() : Optional.of(things.get(dice.nextInt(things.size())));
    }

    /** The youngest are remembered and come in the order in which they came. */
    <T> void keep(List<T> things, T one) {
        things.add(one);
        if (things.size() > YOUNG) {
            things.remove(0);
        }
    }

    List<Sku> goods() {
        return goods;
    }

    Sku good() {
        return oneOf(goods).orElseThrow();
    }

    List<Sku> vouchers() {
        return vouchers;
    }

    List<Placed> unpaid() {
        return unpaid;
    }

    List<OrderNumber> orders() {
        return orders;
    }

    List<String> codes() {
        return codes;
    }

    List<Long> promotions() {
        return promotions;
    }

    List<String> cards() {
        return cards;
    }

    List<PriceListSheet> lists() {
        return lists;
    }

    /** Orders that staff sent a link for. */
    List<OrderNumber> linked() {
        return linked;
    }

    /** Receipts that named no order. */
    List<String> receipts() {
        return receipts;
    }

    /** Carts in which orders lie that ended unpaid. */
    List<CartToken> again() {
        return again;
    }

    /** Orders for which a bank was asked to pay and has not said yet whether it does. */
    List<Placed> debits() {
        return debits;
    }
}
