package org.kontor.sandbox.store;

import java.util.LinkedHashMap;
import java.util.Map;

/** Rows for several tables that are sent by COPY together, tables in the order in which they were first named. */
public final class Bulk {

    private final Map<String, StringBuilder> tables = new LinkedHashMap<>();

    /** Adds a row to a table, named with its columns as in {@code fault (name, value)}. */
    public void row(String table, Object... cells) {
        var rows = tables.computeIfAbsent(table, first -> new StringBuilder());
        for (var i = 0; i < cells.length; i++) {
            rows.append(i == 0 ? "" : "\t").append(cells[i] == null ? "\\N" : escaped(cells[i].toString()));
        }
        rows.append('\n');
    }

    /** Sends what waits. */
    public void send(Tx tx) {
        tables.forEach((table, rows) -> tx.copy("copy " + table + " from stdin", rows.toString()));
        tables.clear();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }
}
