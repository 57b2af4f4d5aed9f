package org.kontor.payment;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.kontor.it.Surroundings;

/** What a test from outside reads in, or puts into, the database of the shop. */
public final class Sight {

    private Sight() {
    }

    /** The first answer to a question, or nothing. */
    public static String of(String question, String... about) {
        var database = Surroundings.world().database();
        try (var connection = DriverManager.getConnection(database.url("kontor"), database.user(), "");
                var query = connection.prepareStatement(question)) {
            for (var index : IntStream.range(0, about.length).toArray()) {
                query.setString(index + 1, about[index]);
            }
            if (!query.execute()) {
                return "";
            }
            try (var row = query.getResultSet()) {
                return row.next() ? row.getString(1) : "";
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
