package org.kontor.catalog;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What tells one variant from the others, in one text. */
final class OptionLabel {

    private OptionLabel() {
    }

    static String of(String colour, String size) {
        return Stream.of(colour == null ? "" : colour, size == null ? "" : size)
                .filter(text -> !text.isBlank()).collect(Collectors.joining(", "));
    }
}
