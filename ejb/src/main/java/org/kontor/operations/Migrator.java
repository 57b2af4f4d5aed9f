package org.kontor.operations;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.SQLException;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;

/**
 * Brings the schema {@code kontor} to this version before anything else of the shop starts.
 * Every other start-up bean says {@code @DependsOn("Migrator")} ({@code "ejb.jar#Migrator"} outside of ejb.jar).
 */
@Singleton
@Startup
@DependsOn("StartGate")
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrator {

    @Resource(lookup = "java:jboss/datasources/KontorDS")
    private DataSource database;

    /** The owner's: its connections have no limits, for a large table may take its time. */
    @Resource(lookup = "java:jboss/datasources/KontorBatchDS")
    private DataSource patient;

    @PostConstruct
    void migrate() {
        DatabaseWait.on(database);
        try {
            schema(patient).load().migrate();
            ShopRights.give(patient, database);
        } catch (SQLException e) {
            throw new IllegalStateException("The shop's user of the database cannot be given its rights: "
                    + e.getMessage(), e);
        } catch (FlywayValidateException e) {
            throw new IllegalStateException("The database was built by another version of Kontor: " + reason(e), e);
        }
    }

    /** How the schema is built, in a server as in a test. */
    static FluentConfiguration schema(DataSource database) {
        return Flyway.configure(Migrator.class.getClassLoader())
                .dataSource(database)
                .schemas("kontor")
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                // features are developed side by side: what is merged later may carry an earlier time
                .outOfOrder(true)
                .cleanDisabled(true);
    }

    private static String reason(FlywayValidateException refusal) {
        return refusal.getMessage().lines().skip(1).limit(1).map(String::trim).collect(Collectors.joining());
    }
}
