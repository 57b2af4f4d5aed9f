package org.kontor.operations;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

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

    @PostConstruct
    void migrate() {
        var flyway = Flyway.configure(Migrator.class.getClassLoader())
                .dataSource(database)
                .schemas("kontor")
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load();
        flyway.migrate();
    }
}
