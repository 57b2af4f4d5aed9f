package org.kontor.web;

import java.util.List;
import java.util.Locale;

/**
 * The closed list of locales that pages are written in. A locale never comes from a request: PrimeFaces writes it
 * unescaped into a script. English words with the formats of Germany, because that is where the shop sells.
 */
public final class Locales {

    public static final Locale SHOP = Locale.forLanguageTag("en-DE");
    private static final List<Locale> KNOWN = List.of(SHOP);

    private Locales() {
    }

    /** The locale itself if pages are written in it, otherwise that of the shop. */
    public static Locale known(Locale locale) {
        return KNOWN.contains(locale) ? locale : SHOP;
    }
}
