package org.kontor.operations;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.it.ShippedEar;

/** The shop's user of the database: rows yes, books only to add to, and nothing of its own. */
@DisplayName("reliability 2.3: the role of the application")
class ShopRightsIT extends ShippedEar {

    private static final String DENIED = "42501";

    @Resource(lookup = "java:jboss/datasources/KontorDS")
    private DataSource database;

    private List<String> asked(String question) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = database.getConnection(); var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"update posting set minor = 1", "delete from posting", "truncate posting",
        "update invoice set gross_minor = 1", "delete from payment_status_change", "update inbox set body = ''",
        "delete from inbox", "alter table posting disable trigger all",
        "create table kontor.mine (id int)", "create table public.mine (id int)", "drop table posting",
        "update flyway_schema_history set success = false", "create role somebody"})
    void refuseWhatWouldChangeTheBooksOrTheirGuards(String sql) {
        assertEquals(DENIED, assertThrows(SQLException.class, () -> run(sql)).getSQLState());
    }

    @Test
    void leaveNoAppendOnlyTableToBeChanged() throws SQLException {
        assertEquals(List.of(), asked("select distinct tgrelid::regclass::text from pg_trigger"
                + " where tgfoid = 'kontor.refuse_change'::regproc and tgqual is null and cardinality(tgattr) = 0"
                + " and (tgtype & 16 <> 0 and has_any_column_privilege(tgrelid, 'update')"
                + " or tgtype & 8 <> 0 and has_table_privilege(tgrelid, 'delete'))"));
        assertEquals(List.of("f"), asked("select bool_or(pg_has_role(relowner, 'usage')) from pg_class"
                + " where relnamespace in ('kontor'::regnamespace, 'audit'::regnamespace)"));
    }

    @Test
    void letTheShopWorkOnAllOthers() {
        assertDoesNotThrow(() -> run("update inbox set status = status where id < 0"));
        assertDoesNotThrow(() -> run("delete from cart where id < 0"));
        assertDoesNotThrow(() -> asked("select count(*) from audit.v_posting"));
    }
}
