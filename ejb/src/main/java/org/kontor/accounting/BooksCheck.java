package org.kontor.accounting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One rule that the books must obey: a query over the contract views that finds what breaks it, in the columns
 * {@code subject} and {@code found}. A rule at rest may be broken for a moment during work, but not once it is quiet.
 */
public record BooksCheck(String code, String rule, boolean atRest, String sql) {

    private static final String FILE = "checks.sql";
    private static final Pattern TITLE = Pattern.compile("(?m)^-- ([A-Z][0-9]) (\\(at rest\\) )?(.+)$");

    /** All rules, in the order of the file that keeps them. */
    public static List<BooksCheck> all() {
        return Known.ALL;
    }

    /** Reads rules from text: a title line, then one statement. */
    public static List<BooksCheck> read(String text) {
        var titles = TITLE.matcher(text).results().toList();
        var checks = new ArrayList<BooksCheck>();
        for (var index = 0; index < titles.size(); index++) {
            var title = titles.get(index);
            var end = index + 1 < titles.size() ? titles.get(index + 1).start() : text.length();
            var sql = text.substring(title.end(), end).strip();
            if (!sql.endsWith(";")) {
                throw new IllegalArgumentException("check " + title.group(1) + " does not end with a semicolon");
            }
            checks.add(new BooksCheck(title.group(1), title.group(3), title.group(2) != null,
                    sql.substring(0, sql.length() - 1)));
        }
        return List.copyOf(checks);
    }

    private static final class Known {

        private static final List<BooksCheck> ALL = load();

        private static List<BooksCheck> load() {
            try (var file = BooksCheck.class.getResourceAsStream(FILE)) {
                return read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
