package org.kontor.content.web;

import java.text.Normalizer;
import java.util.Locale;

/** Makes the last part of an address out of a title. */
final class Slugs {

    private static final int LONGEST = 80;

    private Slugs() {
    }

    /** Lower case letters without accents and digits, joined by hyphens; empty when the title has none of them. */
    static String of(String title) {
        var plain = Normalizer.normalize(title.replace("\u00df", "ss").replace("\u00e6", "ae").replace("\u00f8", "o"),
                Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
        var slug = plain.replaceAll("[^a-z0-9]+", "-");
        return trim(trim(slug).substring(0, Math.min(LONGEST, trim(slug).length())));
    }

    private static String trim(String slug) {
        return slug.replaceAll("^-+|-+$", "");
    }
}
