package org.kontor.builders;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import javax.sql.DataSource;
import org.kontor.operations.TimeMachine;
import org.kontor.shared.BusinessClock;

/** Moves the clock without nights to make up for: their runs would keep those waiting that later tests ask for. */
@ApplicationScoped
public class Leap {

    private static final String SKIP = "update job_schedule set planned_up_to = greatest(planned_up_to,"
            + " cast(cast(? as timestamp) - cast(at_time as interval) as date) - 1)";

    @Resource(lookup = "java:jboss/datasources/KontorDS")
    private DataSource database;

    @Inject
    private TimeMachine machine;

    @Inject
    private BusinessClock clock;

    @Inject
    private Staff staff;

    public void by(Duration time) {
        skipNights(LocalDateTime.ofInstant(clock.now().plus(time), BusinessClock.SHOP_ZONE));
        staff.does(() -> {
            machine.forward(time);
            return time;
        });
    }

    /** Leaps over midnight where less than this is left of the day, so that a test that counts by days is not cut in two. */
    public void intoADayThatLasts(Duration time) {
        var left = Duration.between(clock.now(),
                clock.today().plusDays(1).atStartOfDay(BusinessClock.SHOP_ZONE).toInstant());
        if (left.compareTo(time) < 0) {
            by(left.plusMinutes(1));
        }
    }

    /**
     * None that has come by then, however short the leap: an hour may reach over the hour of a job. Under the lock of
     * those who plan nights: one of them would write back what it had read before.
     */
    private void skipNights(LocalDateTime then) {
        try (var connection = database.getConnection(); var lock = connection.createStatement();
                var skip = connection.prepareStatement(SKIP)) {
            connection.setAutoCommit(false);
            lock.execute("select pg_advisory_xact_lock(hashtextextended('night shift', 0))");
            skip.setObject(1, then);
            skip.executeUpdate();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
