package org.kontor.giftcard.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.giftcard.CardEntry;
import org.kontor.giftcard.GiftCardQueries;
import org.kontor.giftcard.GiftCardView;
import org.kontor.web.Texts;

/** What is on a card, for who knows its code. The code stands in no address and is not shown again. */
@Named
@RequestScoped
public class BalancePage {

    @Inject
    private GiftCardQueries cards;

    private GiftCardView card;
    private String refusal;

    void show(GiftCardView found) {
        card = found;
    }

    void refuse(String sentence) {
        refusal = sentence;
    }

    public GiftCardView getCard() {
        return card;
    }

    public String getRefusal() {
        return refusal;
    }

    /** Why it cannot be paid with; null when it can. */
    public String getTrouble() {
        if (!card.isActive() || cards.isOver(card)) {
            return Texts.INSTANCE.get(card.status().name().equals("DISABLED") ? "giftcard.balance.stopped"
                    : "giftcard.balance.over");
        }
        return null;
    }

    public List<CardEntry> getEntries() {
        return cards.entries(card.number());
    }
}
