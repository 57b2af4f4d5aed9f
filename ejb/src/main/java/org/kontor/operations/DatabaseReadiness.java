package org.kontor.operations;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.kontor.shared.DatabaseAway;

/**
 * A server whose database is away sells nothing and says so to whoever sends it customers. One that is only busy, so
 * that no connection is free for a moment, stays ready: sending its customers to others would make those busy too.
 */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {

    private static final String NAME = "database";
    private static final int SECONDS = 2;

    @Resource(lookup = "java:jboss/datasources/KontorDS")
    private DataSource database;

    @Override
    public HealthCheckResponse call() {
        try (var connection = database.getConnection()) {
            return connection.isValid(SECONDS) ? HealthCheckResponse.up(NAME) : HealthCheckResponse.down(NAME);
        } catch (SQLException refused) {
            return DatabaseAway.isSaidBy(refused) ? HealthCheckResponse.down(NAME) : HealthCheckResponse.up(NAME);
        }
    }
}
