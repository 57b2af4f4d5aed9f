package org.kontor.payment;

import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kontor.market.BuyerGroup;
import org.kontor.shared.Money;

/**
 * For which orders a way to pay is, and what it costs: one rule for every way, so that who may pay how is said and
 * decided in one place (decision 0029). Pure.
 *
 * @param group     the only customers whom it is for; null: everybody
 * @param least     the least total of an order, in the currency of the market; null: any
 * @param most      the greatest total, null: any
 * @param onlyTo    the only countries of delivery (ISO 3166), empty: all; never together with {@code neverTo}
 * @param neverTo   the countries to which it is not offered
 * @param giftCards whether gift cards can be bought with it
 * @param neverWith the addresses of categories whose goods cannot be paid so, nor those of the categories below
 * @param fee       what it costs the customer, tax included, which counts into the total; null: nothing
 */
public record WayRule(BuyerGroup group, Money least, Money most, Set<String> onlyTo, Set<String> neverTo,
                      boolean giftCards, Set<String> neverWith, Money fee) {

    /** For every order. */
    public static final WayRule ANY = new WayRule(null, null, null, Set.of(), Set.of(), true, Set.of());

    public WayRule {
        onlyTo = sorted(onlyTo);
        neverTo = sorted(neverTo);
        neverWith = sorted(neverWith);
        if (isNone(least) || isNone(most) || isNone(fee)) {
            throw new PaymentRefused("payment.refused.wayAmount");
        }
        if (least != null && most != null && least.compareTo(most) > 0) {
            throw new PaymentRefused("payment.refused.wayRange");
        }
        if (!onlyTo.isEmpty() && !neverTo.isEmpty()) {
            throw new PaymentRefused("payment.refused.wayCountries");
        }
    }

    /** Costs nothing. */
    public WayRule(BuyerGroup group, Money least, Money most, Set<String> onlyTo, Set<String> neverTo,
            boolean giftCards, Set<String> neverWith) {
        this(group, least, most, onlyTo, neverTo, giftCards, neverWith, null);
    }

    private static boolean isNone(Money amount) {
        return amount != null && !amount.isPositive();
    }

    /** For the members of a group. */
    public static WayRule of(BuyerGroup group) {
        return new WayRule(group, null, null, Set.of(), Set.of(), true, Set.of());
    }

    /** The same for orders of totals from here to there; null: any. */
    public WayRule between(Money from, Money upTo) {
        return new WayRule(group, from, upTo, onlyTo, neverTo, giftCards, neverWith, fee);
    }

    /** The same for a fee; null: nothing. */
    public WayRule costing(Money other) {
        return new WayRule(group, least, most, onlyTo, neverTo, giftCards, neverWith, other);
    }

    /** The same, and gift cards cannot be bought with it. */
    WayRule withoutGiftCards() {
        return new WayRule(group, least, most, onlyTo, neverTo, false, neverWith, fee);
    }

    /** The same for orders of any total, so that it holds in every currency. */
    WayRule ofAnyTotal() {
        return between(null, null);
    }

    /** Always in the same order, so that a rule reads the same each time. */
    private static Set<String> sorted(Set<String> codes) {
        return Collections.unmodifiableSet(new TreeSet<>(codes));
    }

    /** The countries that it names. */
    Stream<String> places() {
        return Stream.concat(onlyTo.stream(), neverTo.stream());
    }

    /** Whether it asks what is in the order. */
    public boolean isAboutGoods() {
        return !neverWith.isEmpty();
    }

    /** Whether its amounts, where it has some, are of a currency. */
    boolean speaks(String currency) {
        return Stream.of(least, most, fee).filter(Objects::nonNull)
                .allMatch(each -> each.currency().equals(currency));
    }

    /** The first reason why it is not for this order; empty when it is. */
    Optional<WayRefusal> refusal(OrderToPay order) {
        if (group != null && !group.equals(order.buyer())) {
            return Optional.of(WayRefusal.of(WayRefusal.Reason.GROUP));
        }
        if (!onlyTo.isEmpty() && !onlyTo.contains(order.country()) || neverTo.contains(order.country())) {
            return Optional.of(WayRefusal.of(WayRefusal.Reason.COUNTRY));
        }
        if (!giftCards && order.giftCards()) {
            return Optional.of(WayRefusal.of(WayRefusal.Reason.GIFT_CARDS));
        }
        if (!Collections.disjoint(neverWith, order.categories())) {
            return Optional.of(WayRefusal.of(WayRefusal.Reason.GOODS));
        }
        var total = fee == null ? order.total() : order.total().plus(fee);
        if (least != null && total.compareTo(least) < 0) {
            return Optional.of(new WayRefusal(WayRefusal.Reason.TOO_LITTLE, least));
        }
        return most != null && total.compareTo(most) > 0
                ? Optional.of(new WayRefusal(WayRefusal.Reason.TOO_MUCH, most)) : Optional.empty();
    }
}
