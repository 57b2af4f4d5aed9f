package org.kontor.wallet.web;

import java.time.LocalDate;
import java.util.Locale;
import org.kontor.wallet.SavedCard;
import org.kontor.web.Texts;

/** A saved card in words: "Visa ···· 4242", "Expires 12/30". */
public record CardLine(String id, String name, String expiry, boolean over) {

    static CardLine of(SavedCard card, LocalDate today) {
        var over = card.isOver(today);
        var month = "%02d/%02d".formatted(card.expires().getMonthValue(), card.expires().getYear() % 100);
        return new CardLine(card.id(), Texts.INSTANCE.of("wallet.card", brand(card.brand()), card.last4()),
                Texts.INSTANCE.of(over ? "wallet.over" : "wallet.expires", month), over);
    }

    /** How the badge of the expiry looks. */
    public String tone() {
        return over ? "warn" : "neutral";
    }

    /** Providers write brands small. */
    private static String brand(String name) {
        return name == null || name.isEmpty() ? "" : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
