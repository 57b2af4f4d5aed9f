package org.kontor.builders;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.kontor.operations.TimeMachine;

/** Moves the clock without nights to make up for: their runs would keep those waiting that later tests ask for. */
@ApplicationScoped
public class Leap {

    @Resource(lookup = "java:jboss/datasources/KontorDS")
    private DataSource database;

    @Inject
    private TimeMachine machine;

    @Inject
    private Staff staff;

    public void by(Duration time) {
        skipNights(time.toDays());
        staff.does(() -> {
            machine.forward(time);
            return time;
        });
    }

    /** Under the lock of those who plan nights: one of them would write back what it had read before. */
    private void skipNights(long days) {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtextextended('night shift', 0))");
            statement.executeUpdate("update job_schedule set planned_up_to = planned_up_to + " + days);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
