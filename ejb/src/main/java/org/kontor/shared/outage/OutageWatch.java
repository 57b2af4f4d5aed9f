package org.kontor.shared.outage;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.AccessTimeout;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Listens to the server's loggers from the start of the shop to its end, and asks during an outage whether it is over. */
@Singleton
@Startup
@AccessTimeout(0)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class OutageWatch {

    private static final int SECONDS = 2;

    private final OutageFilter filter = new OutageFilter(Outage.OF_THE_DATABASE);

    @Resource(lookup = "java:jboss/datasources/KontorDS")
    private DataSource database;

    @PostConstruct
    void listen() {
        filter.attach();
    }

    @PreDestroy
    void stopListening() {
        filter.detach();
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void look() {
        if (Outage.OF_THE_DATABASE.isUnderWay() && answers()) {
            Outage.OF_THE_DATABASE.answered();
        }
    }

    private boolean answers() {
        try (var connection = database.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException refused) {
            return false; // the pool has said so, and it was counted
        }
    }
}
