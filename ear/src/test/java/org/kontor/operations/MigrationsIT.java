package org.kontor.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.kontor.it.ScratchDatabase;

/** Builds the schema in databases of its own, beside the tables that the batch container makes for itself. */
class MigrationsIT {

    private static final String BATCH_TABLE = "create table job_instance (jobinstanceid bigserial primary key)";

    private ScratchDatabase database;

    @BeforeEach
    void createADatabaseInWhichTheBatchContainerWasFirst(TestInfo test) throws SQLException {
        database = ScratchDatabase.of(test);
        database.execute(BATCH_TABLE);
    }

    @Test
    void buildFromEmpty() throws SQLException {
        assertTrue(migrate().migrationsExecuted > 15);
        assertEquals(List.of("job_instance"), tables("public"));
        assertTrue(tables("kontor").contains("flyway_schema_history"));
    }

    @Test
    void continueFromAnOlderVersion() throws SQLException {
        var all = Migrator.schema(database.source()).load().info().all();
        var older = all[all.length / 2].getVersion();
        Migrator.schema(database.source()).target(older).load().migrate();
        database.execute("insert into market (code, name, currency, zone, locale, tax_country, prices_include_tax)"
                + " values ('xx', 'Test', 'SEK', 'Europe/Berlin', 'en-DE', 'DE', true)");

        assertEquals(all.length - all.length / 2 - 1, migrate().migrationsExecuted);
        assertEquals(List.of("xx"), database.strings("select code from market where code = 'xx'"));
    }

    @Test
    void changeNothingTheSecondTime() {
        migrate();
        assertEquals(0, migrate().migrationsExecuted);
    }

    @Test
    void runOnceWhenTwoServersStartTogether() throws InterruptedException, ExecutionException {
        var servers = Executors.newFixedThreadPool(2);
        try {
            Callable<MigrateResult> start = this::migrate;
            var results = servers.invokeAll(List.of(start, start));
            var executed = results.get(0).get().migrationsExecuted + results.get(1).get().migrationsExecuted;
            assertEquals(applied(), executed);
        } finally {
            servers.shutdown();
        }
    }

    @Test
    void letPlainNamesLeadToTheShopsTables() throws SQLException {
        migrate();
        assertEquals(List.of("de"), database.strings("select code from market where code = 'de'"));
        database.execute("create table batch_thing (id bigint)");
        assertTrue(tables("public").contains("batch_thing"));
    }

    /** The history also names the creation of the schema itself. */
    private int applied() {
        return (int) Stream.of(Migrator.schema(database.source()).load().info().applied())
                .map(MigrationInfo::getVersion).filter(Objects::nonNull).count();
    }

    private MigrateResult migrate() {
        return Migrator.schema(database.source()).load().migrate();
    }

    private List<String> tables(String schema) throws SQLException {
        return database.strings("select table_name from information_schema.tables where table_schema = '" + schema + "'");
    }
}
