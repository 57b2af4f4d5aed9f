package org.kontor.cart.web;

import org.kontor.cart.seen.CartChange;
import org.kontor.web.Formats;
import org.kontor.web.Texts;

/** A change in the cart since the customer last saw it, as a sentence. */
public record CartNote(String text, boolean welcome) {

    public static CartNote of(CartChange change) {
        var key = "cart.change." + change.kind().name();
        return new CartNote(switch (change.kind()) {
            case PRICE_ROSE, PRICE_FELL, PRICED_ANEW -> Texts.INSTANCE.of(key, change.name(), Formats.money(change.from()),
                    Formats.money(change.to()));
            case OFFER_ENDED, OFFER_LOST -> offer(key, change);
            case DELIVERY_PRICE, TAX -> Texts.INSTANCE.of(key, Formats.money(change.from()), Formats.money(change.to()));
            case ONLY_LEFT -> Texts.INSTANCE.of(key, change.name(), change.left());
            case COMES_ONLY -> Texts.INSTANCE.of(key, change.name(), change.toDay());
            case COMES_LATER, COMES_SOONER -> Texts.INSTANCE.of(key, change.name(), change.fromDay(), change.toDay());
            case DIVIDED_ANEW, JOINED -> Texts.INSTANCE.get(key);
            case CAME, NO_LONGER_SOLD, NOT_SOLD_HERE -> Texts.INSTANCE.of(key, change.name());
        }, change.isWelcome());
    }

    /** Without the amounts that were seen in another market. */
    private static String offer(String key, CartChange change) {
        if (change.from() == null) {
            return Texts.INSTANCE.of(key + ".elsewhere", change.name());
        }
        return change.to() == null ? Texts.INSTANCE.of(key + ".off", change.name(), Formats.money(change.from()))
                : Texts.INSTANCE.of(key, change.name(), Formats.money(change.from()), Formats.money(change.to()));
    }

    public String styleClass() {
        return welcome ? "notice notice-ok" : "notice notice-warn";
    }
}
