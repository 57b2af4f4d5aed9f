package org.kontor.web;

import java.util.Optional;
import java.util.regex.Pattern;

/** The page number of a list as it stands in an address. */
public final class PageNumber {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,4}");

    private PageNumber() {
    }

    /** The number, 1 when none is given, or empty when it is no page number. */
    public static Optional<Integer> parse(String text) {
        if (text == null) {
            return Optional.of(1);
        }
        return NUMBER.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
