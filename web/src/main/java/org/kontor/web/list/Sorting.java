package org.kontor.web.list;

/** By which column a list is sorted and which way; in an address a minus before the key means downwards. */
public record Sorting(String key, boolean descending) {

    /** What the address says, or else the list's own order. */
    public static Sorting of(String text, String otherwise) {
        var said = text == null || text.isBlank() ? otherwise : text;
        return new Sorting(said.replaceFirst("^-", ""), said.startsWith("-"));
    }

    /** The order after a click on a column: upwards, and the other way round when it is sorted so already. */
    public String click(String column) {
        return column.equals(key) && !descending ? "-" + column : column;
    }

    /** For {@code aria-sort} of a column. */
    public String direction(String column) {
        if (!column.equals(key)) {
            return "none";
        }
        return descending ? "descending" : "ascending";
    }

    public String icon(String column) {
        if (!column.equals(key)) {
            return "arrow-up-down";
        }
        return descending ? "arrow-down" : "arrow-up";
    }
}
