package org.kontor.tax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.kontor.it.ScratchDatabase;

/** The rates that the migrations seed are those that others publish; in databases of its own, which no shop changed. */
class PublishedRatesIT {

    private static final Path PUBLISHED = Path.of("../ejb/src/test/resources/org/kontor/tax/published-rates.csv");
    private static final Set<String> CERTAINTIES = Set.of("high", "medium-high", "percentage");

    /** What is seeded although no published rate was typed for it, and why. */
    private static final Map<String, String> ACCEPTED = Map.of(
            "XI STANDARD 20", "that of Great Britain (20 % since 2011-01-04); its own first day was not looked up",
            "XI REDUCED 0", "not compared with HMRC");

    private static final String BEFORE_THE_CORRECTIONS = "202611300259?";

    private ScratchDatabase database;

    /** One line of the file; without a first day, any will do. */
    private record Published(String place, String category, BigDecimal percentage, String from, String to,
            String source, String readOn, String certainty) {

        static Published of(String line) {
            var cells = line.split(",", -1);
            assertEquals(8, cells.length, line);
            return new Published(cells[0], cells[1], new BigDecimal(cells[2]), cells[3], cells[4], cells[5], cells[6],
                    cells[7]);
        }

        boolean tells(Seeded rate) {
            return place.equals(rate.place) && category.equals(rate.category)
                    && percentage.compareTo(rate.percentage) == 0 && (from.isEmpty() || from.equals(rate.from))
                    && to.equals(rate.to);
        }
    }

    private record Seeded(String place, String category, BigDecimal percentage, String from, String to) {

        static Seeded of(String row) {
            var cells = row.split(",", -1);
            return new Seeded(cells[0], cells[1], new BigDecimal(cells[2]), cells[3], cells[4]);
        }

        String name() {
            return place + " " + category + " " + percentage;
        }
    }

    @BeforeEach
    void createADatabase(TestInfo test) throws SQLException {
        database = ScratchDatabase.of(test);
    }

    @Test
    void seedsNothingThatNobodyPublishes() throws SQLException, IOException {
        migrate(null);
        var published = published();
        var strangers = seeded().stream().filter(rate -> published.stream().noneMatch(each -> each.tells(rate)))
                .toList();

        assertEquals(List.of(), strangers.stream().filter(rate -> !ACCEPTED.containsKey(rate.name())).toList());
        assertEquals(ACCEPTED.keySet(), Set.copyOf(strangers.stream().map(Seeded::name).toList()));
    }

    @Test
    void seedsEveryRateThatIsPublishedOnce() throws SQLException, IOException {
        migrate(null);
        var seeded = seeded();

        assertEquals(List.of(), published().stream()
                .filter(each -> seeded.stream().filter(each::tells).count() != 1).toList());
    }

    @Test
    void namesASourceForEveryPublishedRate() throws IOException {
        for (var each : published()) {
            assertFalse(each.source.isBlank(), each::toString);
            assertTrue(LocalDate.parse(each.readOn).isAfter(LocalDate.of(2026, 1, 1)), each::toString);
            assertTrue(CERTAINTIES.contains(each.certainty), each::toString);
            assertEquals(each.from.isEmpty(), each.certainty.equals("percentage"), each::toString);
        }
    }

    @Test
    void correctsRatesAsTheyWereSeededAndTellsTheAuditor() throws SQLException {
        migrate(BEFORE_THE_CORRECTIONS);
        assertEquals(List.of("19 from 2021-01-01 until -"), rates("JUNGHOLZ", "STANDARD"));
        migrate(null);

        assertEquals(List.of("20 from 1984-01-01 until -"), rates("JUNGHOLZ", "STANDARD"));
        assertEquals(List.of("5 from 2014-01-13 until 2023-07-21", "3 from 2023-07-21 until -"),
                rates("CY", "REDUCED"));
        assertEquals(List.of("5 from 2014-01-01 until 2015-07-01", "4 from 2015-07-01 until -"),
                rates("AZORES", "REDUCED"));
        assertEquals(List.of("AZORES REDUCED", "AZORES STANDARD", "CY REDUCED", "JUNGHOLZ STANDARD", "RO REDUCED"),
                corrected());
        assertEquals(List.of("19 % from 2021-01-01 | 20 % from 1984-01-01"), database.strings(
                "select c.before_value || ' | ' || c.after_value from audit_change c"
                + " join audit_entry e on e.id = c.entry_id where e.action = 'tax.correct' and e.subject like 'JUNGHOLZ%'"));
    }

    @Test
    void leavesRatesAloneThatAShopHasChanged() throws SQLException {
        migrate(BEFORE_THE_CORRECTIONS);
        announce("JUNGHOLZ", "STANDARD", "20");
        database.execute("update tax_rate set source = 'Our adviser' where country = 'CY' and category = 'REDUCED'");
        migrate(null);

        assertEquals(List.of("19 from 2021-01-01 until 2027-01-01", "20 from 2027-01-01 until -"),
                rates("JUNGHOLZ", "STANDARD"));
        assertEquals(List.of("3 from 2024-01-01 until -"), rates("CY", "REDUCED"));
        assertEquals(List.of("AZORES REDUCED", "AZORES STANDARD", "RO REDUCED"), corrected());
    }

    @Test
    void taxesCorsicaAsFranceExceptForBooks() throws SQLException {
        migrate(BEFORE_THE_CORRECTIONS);
        database.execute("insert into tax_category values ('FOOD')");
        database.execute("insert into tax_rate values ('FR', 'FOOD', 10, '2026-12-01', null, 'A notice')");
        announce("FR", "STANDARD", "21");
        migrate(null);

        assertEquals(rates("FR", "STANDARD"), rates("CORSICA", "STANDARD"));
        assertEquals(List.of("20 from 2014-01-01 until 2027-01-01", "21 from 2027-01-01 until -"),
                rates("CORSICA", "STANDARD"));
        assertEquals(List.of("10 from 2026-12-01 until -"), rates("CORSICA", "FOOD"));
        assertEquals(List.of("2.1 from 2014-01-01 until -"), rates("CORSICA", "REDUCED"));
    }

    private void migrate(String target) {
        var schema = Flyway.configure(TaxQueries.class.getClassLoader()).dataSource(database.source()).schemas("kontor")
                .locations("classpath:db/migration").outOfOrder(true);
        (target == null ? schema : schema.target(target)).load().migrate();
    }

    /** As staff announce a rate for the first day of 2027. */
    private void announce(String place, String category, String percentage) throws SQLException {
        database.execute("update tax_rate set valid_to = '2027-01-01' where country = '" + place + "' and category = '"
                + category + "' and valid_to is null");
        database.execute("insert into tax_rate values ('" + place + "', '" + category + "', " + percentage
                + ", '2027-01-01', null, 'A notice')");
    }

    private List<String> corrected() throws SQLException {
        return database.strings("select subject from audit_entry where action = 'tax.correct' order by subject");
    }

    private List<String> rates(String place, String category) throws SQLException {
        return database.strings("select trim_scale(percentage) || ' from ' || valid_from || ' until '"
                + " || coalesce(valid_to::text, '-') from tax_rate where country = '" + place + "'"
                + " and category = '" + category + "' order by valid_from");
    }

    private List<Seeded> seeded() throws SQLException {
        return database.strings("select concat_ws(',', country, category, trim_scale(percentage), valid_from,"
                + " coalesce(valid_to::text, '')) from tax_rate").stream().map(Seeded::of).toList();
    }

    private static List<Published> published() throws IOException {
        return Files.readAllLines(PUBLISHED).stream().filter(line -> !line.startsWith("#")).skip(1).map(Published::of)
                .toList();
    }
}
