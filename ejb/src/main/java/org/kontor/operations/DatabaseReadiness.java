package org.kontor.operations;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.kontor.shared.database.DatabaseAway;

/**
 * A server whose database is away sells nothing and says so to whoever sends it customers. One that is only busy, so
 * that no connection is free for a moment, stays ready: sending its customers to others would make those busy too.
 */
@ApplicationScoped
public class DatabaseReadiness {

    private static final int SECONDS = 2;

    @Resource(lookup = "java:jboss/datasources/KontorDS")
    private DataSource database;

    /** Whether the database answers, or would if it were not busy. */
    public boolean isReady() {
        try (var connection = database.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException refused) {
            return !DatabaseAway.isSaidBy(refused);
        }
    }
}
