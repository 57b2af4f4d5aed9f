package org.kontor.cart.web;

import org.kontor.cart.CartChange;
import org.kontor.web.Formats;
import org.kontor.web.Texts;

/** A change in the cart since the customer last saw it, as a sentence. */
public record CartNote(String text, boolean welcome) {

    public static CartNote of(CartChange change) {
        var key = "cart.change." + change.kind().name();
        return new CartNote(switch (change.kind()) {
            case PRICE_ROSE, PRICE_FELL -> Texts.INSTANCE.of(key, change.name(), Formats.money(change.from()),
                    Formats.money(change.to()));
            case ONLY_LEFT -> Texts.INSTANCE.of(key, change.name(), change.left());
            case NO_LONGER_SOLD -> Texts.INSTANCE.of(key, change.name());
        }, change.kind() == CartChange.Kind.PRICE_FELL);
    }

    public String styleClass() {
        return welcome ? "notice notice-ok" : "notice notice-warn";
    }
}
