package org.kontor.cart.seen;

import java.time.LocalDate;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/**
 * A difference between what the customer last saw and what is true now. Amounts are set for prices, taxes and sums,
 * {@code left} says how many pieces there still are, and days are set for goods that come later or sooner than was said.
 */
public record CartChange(Kind kind, Sku sku, String name, Money from, Money to, int left, LocalDate fromDay,
                         LocalDate toDay) {

    /** What differs. */
    public enum Kind {
        PRICE_ROSE, PRICE_FELL, ONLY_LEFT, NO_LONGER_SOLD,
        /** A promotion or code that gave something is over, or holds no longer for this cart. */
        OFFER_ENDED, OFFER_LOST,
        /** Its deliveries cost another price, or other taxes hold for it. */
        DELIVERY_PRICE, TAX,
        /** It has a price in the currency of another market now, or none there. */
        PRICED_ANEW, NOT_SOLD_HERE,
        /** It was here and is to come now, it comes later or sooner than was said, or it is here after all. */
        COMES_ONLY, COMES_LATER, COMES_SOONER, CAME,
        /** It is not divided into consignments any more as its customer divided it. */
        DIVIDED_ANEW,
        /** The order that the draft makes again went in several consignments; a draft goes in one. */
        JOINED
    }

    public CartChange(Kind kind, Sku sku, String name, Money from, Money to, int left) {
        this(kind, sku, name, from, to, left, null, null);
    }

    /** Null is the day of what is here. */
    public static CartChange day(Sku sku, String name, LocalDate from, LocalDate to) {
        var kind = from == null ? Kind.COMES_ONLY : to == null ? Kind.CAME
                : to.isAfter(from) ? Kind.COMES_LATER : Kind.COMES_SOONER;
        return new CartChange(kind, sku, name, null, null, 0, from, to);
    }

    /** Whether it is good news. */
    public boolean isWelcome() {
        return kind == Kind.PRICE_FELL || kind == Kind.COMES_SOONER || kind == Kind.CAME
                || kind == Kind.DELIVERY_PRICE && to.compareTo(from) < 0;
    }

    /**
     * Something that is given no longer.
     *
     * @param from what the goods came to with it; or what it took off, where {@code to} is null; null where that was
     *             seen in another market
     * @param to   what they come to now
     */
    public static CartChange offer(boolean isLive, String name, Money from, Money to) {
        return new CartChange(isLive ? Kind.OFFER_LOST : Kind.OFFER_ENDED, null, name, from, to, 0);
    }

    /** Another price of the deliveries, or another sum of tax. */
    public static CartChange sum(Kind kind, Money from, Money to) {
        return new CartChange(kind, null, "", from, to, 0);
    }

    public static CartChange price(Sku sku, String name, Money from, Money to) {
        if (!from.currency().equals(to.currency())) {
            return new CartChange(Kind.PRICED_ANEW, sku, name, from, to, 0);
        }
        return new CartChange(to.compareTo(from) > 0 ? Kind.PRICE_ROSE : Kind.PRICE_FELL, sku, name, from, to, 0);
    }

    /** That it is divided otherwise now; a draft, into nothing. */
    public static CartChange mended(boolean draft) {
        return new CartChange(draft ? Kind.JOINED : Kind.DIVIDED_ANEW, null, "", null, null, 0);
    }

    public static CartChange onlyLeft(Sku sku, String name, int left) {
        return new CartChange(Kind.ONLY_LEFT, sku, name, null, null, left);
    }

    public static CartChange notHere(Sku sku, String name) {
        return new CartChange(Kind.NOT_SOLD_HERE, sku, name, null, null, 0);
    }

    public static CartChange noLongerSold(Sku sku, String name) {
        return new CartChange(Kind.NO_LONGER_SOLD, sku, name, null, null, 0);
    }
}
