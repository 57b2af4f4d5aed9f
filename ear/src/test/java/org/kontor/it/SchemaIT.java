package org.kontor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The entities and the migrated schema tell the same story, and every table has a feature that answers for it. */
class SchemaIT extends ShippedEar {

    private static final Pattern CREATES = Pattern.compile("(?im)^\\s*create\\s+table\\s+(?:if not exists\\s+)?(\\w+)");
    private static final Map<String, Set<String>> FITTING = Map.of(
            "bigint", Set.of("Long", "long"),
            "integer", Set.of("Integer", "int"),
            "smallint", Set.of("Integer", "int", "Short", "short"),
            "boolean", Set.of("Boolean", "boolean"),
            "character varying", Set.of("String"),
            "text", Set.of("String"),
            "numeric", Set.of("BigDecimal"),
            "date", Set.of("LocalDate", "Date"),
            "timestamp with time zone", Set.of("Instant", "Timestamp"),
            "bytea", Set.of("byte[]"));

    @PersistenceUnit(unitName = "../ejb.jar#kontor")
    private EntityManagerFactory factory;

    @Resource(lookup = "java:jboss/datasources/KontorBatchDS")
    private DataSource database;

    private record Column(String type, boolean optional) {
    }

    @Test
    void hasEveryColumnThatIsMappedWithItsTypeAndNullability() throws SQLException {
        try (var connection = database.getConnection()) {
            assertEquals("", String.join("\n", differences(connection)));
        }
    }

    @Test
    void belongsToFeaturesTableByTable() throws SQLException {
        try (var connection = database.getConnection()) {
            assertEquals("", String.join("\n", strays(connection)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "alter table kontor.staff_user rename column display_name to shown_name | StaffUser: staff_user.display_name is not there",
        "alter table kontor.staff_user alter column active type varchar(5) using active::text | StaffUser: staff_user.active is character varying",
        "alter table kontor.staff_user alter column username drop not null | StaffUser: staff_user.username may be null in the table",
        "alter table kontor.staff_user alter column password_hash set not null | StaffUser: staff_user.password_hash may not be null in the table",
        "drop table kontor.staff_role | StaffUser: staff_role.role is not there"
    })
    void isSeenToDifferWhenSomebodyChangesTheTableAlone(String change, String complaint) throws SQLException {
        var complaints = broken(change, this::differences);
        assertTrue(complaints.stream().anyMatch(line -> line.startsWith(complaint)), complaints::toString);
    }

    @Test
    void isSeenToHoldATableOfNobody() throws SQLException {
        assertEquals(List.of("stray was created by no feature"),
                broken("create table kontor.stray (id bigint)", this::strays));
    }

    private interface Check {
        List<String> of(Connection connection) throws SQLException;
    }

    /** What a check says of a world that is broken for its eyes only: the change is rolled back. */
    private List<String> broken(String change, Check check) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("set local lock_timeout = '20s'");
                statement.execute(change);
                return check.of(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private List<String> differences(Connection connection) throws SQLException {
        var columns = columns(connection);
        var found = new TreeSet<String>();
        for (var mapped : MappedColumn.of(factory)) {
            var column = columns.get(mapped.table() + "." + mapped.name());
            if (column == null) {
                found.add(mapped + " is not there");
            } else if (!FITTING.getOrDefault(column.type, Set.of()).contains(mapped.type().getSimpleName())) {
                found.add(mapped + " is " + column.type + " and is read as " + mapped.type().getSimpleName());
            } else if (mapped.optional() != null && mapped.optional() != column.optional) {
                found.add(mapped + (column.optional ? " may be null in the table" : " may not be null in the table")
                        + " and is mapped otherwise");
            }
        }
        return List.copyOf(found);
    }

    private List<String> strays(Connection connection) throws SQLException {
        var owners = owners();
        var tables = new TreeSet<String>();
        columns(connection).keySet().forEach(column -> tables.add(column.substring(0, column.indexOf('.'))));
        tables.remove("flyway_schema_history");
        var found = new ArrayList<String>();
        for (var table : tables) {
            var features = owners.getOrDefault(table, Set.of());
            if (features.size() != 1) {
                found.add(table + " was created by " + (features.isEmpty() ? "no feature" : features.toString()));
            }
        }
        MappedColumn.of(factory).stream()
                .filter(mapped -> !owners.getOrDefault(mapped.table(), Set.of()).contains(mapped.feature()))
                .forEach(mapped -> found.add(mapped + " lies in a table of " + owners.get(mapped.table())));
        return found;
    }

    /** The features whose migrations create a table, by its name. */
    private Map<String, Set<String>> owners() throws SQLException {
        var owners = new TreeMap<String, Set<String>>();
        try (var connection = database.getConnection(); var statement = connection.createStatement();
                var rows = statement.executeQuery("select script from kontor.flyway_schema_history where version is not null")) {
            while (rows.next()) {
                var script = rows.getString(1);
                var feature = script.substring(0, script.indexOf('/'));
                CREATES.matcher(text("db/migration/" + script)).results()
                        .forEach(table -> owners.computeIfAbsent(table.group(1), name -> new TreeSet<>()).add(feature));
            }
        }
        return owners;
    }

    private static String text(String resource) {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Column> columns(Connection connection) throws SQLException {
        var columns = new HashMap<String, Column>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(
                "select c.table_name, c.column_name, c.data_type, c.is_nullable = 'YES' from information_schema.columns c"
                + " join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name"
                + " where c.table_schema = 'kontor' and t.table_type = 'BASE TABLE'")) {
            while (rows.next()) {
                columns.put(rows.getString(1) + "." + rows.getString(2), new Column(rows.getString(3), rows.getBoolean(4)));
            }
        }
        return columns;
    }
}
