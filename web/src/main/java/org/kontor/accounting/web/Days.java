package org.kontor.accounting.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Days and addresses as they stand in the query of a page of the books. */
final class Days {

    private Days() {
    }

    /** The day, or nothing when the text is none. */
    static Optional<LocalDate> read(String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    static String entry(String reference) {
        return "/admin/books/entry?ref=" + encoded(reference);
    }

    /** The statement of an account for one day, or up to it. */
    static String account(String code, String currency, LocalDate from, LocalDate to) {
        return "/admin/books/account?code=" + encoded(code) + "&currency=" + encoded(currency) + "&from=" + from
                + "&to=" + to;
    }
}
