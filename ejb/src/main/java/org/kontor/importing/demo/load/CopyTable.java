package org.kontor.importing.demo.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.postgresql.copy.CopyManager;

/** Rows for one table in the text format of COPY. */
public final class CopyTable {

    private final String command;
    private final int columns;
    private StringBuilder rows = new StringBuilder();

    CopyTable(String table, String... columns) {
        this.command = "copy " + table + " (" + String.join(", ", columns) + ") from stdin";
        this.columns = columns.length;
    }

    /** Adds a row; null is NULL, everything else is written as its text. */
    public void row(Object... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException(cells.length + " cells for " + command);
        }
        for (var i = 0; i < cells.length; i++) {
            if (i > 0) {
                rows.append('\t');
            }
            append(cells[i]);
        }
        rows.append('\n');
    }

    private void append(Object cell) {
        if (cell == null) {
            rows.append("\\N");
            return;
        }
        var text = cell.toString();
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            switch (letter) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(letter);
            }
        }
    }

    /** Takes the rows that wait, ready to be sent. */
    Load take() {
        var bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        rows = new StringBuilder(Math.min(rows.length(), 1 << 22));
        return new Load(command, bytes);
    }

    /** Rows on their way. */
    record Load(String command, byte[] bytes) {

        long send(CopyManager copy) throws SQLException, IOException {
            return bytes.length == 0 ? 0 : copy.copyIn(command, new ByteArrayInputStream(bytes), 1 << 16);
        }
    }
}
