package org.kontor.giftcard.web;

import org.kontor.giftcard.GiftCardStatus;
import org.kontor.giftcard.GiftCardView;
import org.kontor.web.Texts;

/** A card in the words of the desk. */
public record CardLine(GiftCardView card) {

    public String href() {
        return "/admin/gift-cards/" + card.number();
    }

    public String status() {
        return Texts.INSTANCE.label(card.status());
    }

    public String tone() {
        return card.status() == GiftCardStatus.ACTIVE ? "ok" : "neutral";
    }

    public String origin() {
        return Texts.INSTANCE.label(card.origin());
    }

    /** The last of its code, or that none was mailed yet. */
    public String code() {
        return card.tail().isEmpty() ? Texts.INSTANCE.get("giftcard.notMailed") : "···· " + card.tail();
    }
}
