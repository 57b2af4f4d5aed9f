package org.kontor.checkers;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kontor.accounting.BooksCheck;
import org.kontor.it.Surroundings;

/**
 * Whether the checks see anything at all: a small world in a database of its own, with the shop's tables and none of
 * their constraints, is broken on purpose in one way at a time, and each time exactly one check must speak.
 */
class BrokenWorldIT {

    private static final Pattern TITLE = Pattern.compile("(?m)^-- ([A-Z][0-9]) (.+)$");
    private static final String DATABASE = "broken_world";

    private static final String DROP_CONSTRAINTS = """
            do $$
            declare
                each record;
            begin
                for each in select conrelid::regclass as owner, conname as name from pg_constraint
                            where connamespace = 'kontor'::regnamespace and contype in ('f', 'c', 'u') loop
                    execute format('alter table %s drop constraint if exists %I cascade', each.owner, each.name);
                end loop;
                for each in select i.indexrelid::regclass as name from pg_index i join pg_class c on c.oid = i.indrelid
                            where c.relnamespace = 'kontor'::regnamespace and i.indisunique and not i.indisprimary loop
                    execute format('drop index %s', each.name);
                end loop;
                for each in select t.tgrelid::regclass as owner, t.tgname as name from pg_trigger t
                            join pg_class c on c.oid = t.tgrelid
                            where c.relnamespace = 'kontor'::regnamespace and not t.tgisinternal loop
                    execute format('drop trigger %I on %s', each.name, each.owner);
                end loop;
            end $$""";

    private static Connection world;

    /** The checks of one world, and what may be wrong with it. */
    private enum Side {

        SHOP("breakages.sql"), OTHER("cross-breakages.sql");

        private final String file;

        Side(String file) {
            this.file = file;
        }

        private List<BooksCheck> checks() {
            return this == SHOP ? BooksCheck.all() : OtherSide.checks();
        }
    }

    private record Breakage(Side side, String check, String what, String sql) {
    }

    @BeforeAll
    static void makeAWorldWithoutConstraints() throws Exception {
        try (var admin = connect("postgres"); var statement = admin.createStatement()) {
            statement.execute("drop database if exists " + DATABASE);
            statement.execute("create database " + DATABASE);
        }
        var database = Surroundings.world().database();
        Flyway.configure(BooksCheck.class.getClassLoader()).dataSource(database.url(DATABASE), database.user(), "")
                .schemas("kontor").locations("classpath:db/migration").load().migrate();
        world = connect(DATABASE);
        world.setAutoCommit(false);
        run("set search_path = kontor");
        run(text("world.sql"));
        OtherSide.layOut(world);
        run(text("other-side.sql"));
        world.commit();
        assertEquals(Set.of(), speaking(Side.SHOP), "the world is in order before it is broken");
        run(DROP_CONSTRAINTS);
        world.commit();
    }

    @AfterAll
    static void endTheWorld() throws SQLException {
        world.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyCheckIsTried(Side side) throws IOException {
        assertEquals(side.checks().stream().map(BooksCheck::code).collect(Collectors.toSet()),
                breakages(side).map(Breakage::check).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource
    void aWorldInOrderPrintsNothing(Side side) throws SQLException {
        assertEquals(List.of(), Books.findings(world, side.checks(), check -> true));
    }

    @TestFactory
    Stream<DynamicTest> eachCheckSpeaksOfItsOwnBreakage() throws IOException {
        return Stream.concat(breakages(Side.SHOP), breakages(Side.OTHER)).map(breakage ->
                DynamicTest.dynamicTest(breakage.check + ": " + breakage.what, () -> {
                    try {
                        run(breakage.sql);
                        assertEquals(Set.of(breakage.check), speaking(breakage.side));
                    } finally {
                        world.rollback();
                    }
                }));
    }

    @Test
    void theAuditorReadsTheViewsAndNothingElse() throws SQLException {
        assertAll(
                () -> assertEquals("t|f|f", one("select has_table_privilege('auditor', 'audit.v_posting', 'select'),"
                        + " has_table_privilege('auditor', 'audit.v_posting', 'update'), has_schema_privilege('auditor', 'kontor', 'usage')")),
                () -> assertEquals("0", one("select count(*) from pg_class where relnamespace = 'audit'::regnamespace"
                        + " and relkind = 'v' and not has_table_privilege('auditor', oid, 'select')")));
    }

    private static Stream<Breakage> breakages(Side side) throws IOException {
        var text = text(side.file);
        var titles = TITLE.matcher(text).results().toList();
        return Stream.iterate(0, index -> index < titles.size(), index -> index + 1).map(index -> {
            var title = titles.get(index);
            var end = index + 1 < titles.size() ? titles.get(index + 1).start() : text.length();
            return new Breakage(side, title.group(1), title.group(2), text.substring(title.end(), end));
        });
    }

    private static Set<String> speaking(Side side) throws SQLException {
        return Books.findings(world, side.checks(), check -> true).stream().map(line -> line.substring(0, 2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Connection connect(String name) throws SQLException {
        var database = Surroundings.world().database();
        return DriverManager.getConnection(database.url(name), database.user(), "");
    }

    private static void run(String sql) throws SQLException {
        try (var statement = world.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(String sql) throws SQLException {
        try (var statement = world.createStatement(); var row = statement.executeQuery(sql)) {
            row.next();
            var cells = new StringBuilder(row.getString(1));
            for (var column = 2; column <= row.getMetaData().getColumnCount(); column++) {
                cells.append('|').append(row.getString(column));
            }
            return cells.toString();
        }
    }

    private static String text(String file) throws IOException {
        try (var source = BrokenWorldIT.class.getResourceAsStream(file)) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
