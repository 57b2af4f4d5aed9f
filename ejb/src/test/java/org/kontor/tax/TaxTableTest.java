package org.kontor.tax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.shared.NotFound;
import org.kontor.shared.Percentage;
import org.kontor.shared.TaxCategory;

class TaxTableTest {

    private final TaxTable germany = new TaxTable(List.of(
            period(TaxCategory.STANDARD, "19", "2007-01-01", "2020-07-01"),
            period(TaxCategory.STANDARD, "16", "2020-07-01", "2021-01-01"),
            period(TaxCategory.STANDARD, "19", "2021-01-01", null),
            period(TaxCategory.REDUCED, "7", "2021-01-01", null)),
            Map.of("DE", new TaxPlace("DE", "DE", TaxZone.EU, "DE")), List.of());

    @ParameterizedTest
    @CsvSource({"2020-06-30,19", "2020-07-01,16", "2020-12-31,16", "2021-01-01,19", "2026-11-23,19"})
    void changesWithTheTaxPointDate(LocalDate taxPoint, String percentage) {
        assertEquals(Percentage.parse(percentage), germany.rate("DE", TaxCategory.STANDARD, taxPoint).percentage());
    }

    @Test
    void tellsCategoriesApart() {
        assertEquals(Percentage.parse("7"),
                germany.rate("DE", TaxCategory.REDUCED, LocalDate.of(2026, 11, 23)).percentage());
    }

    @Test
    void refusesWhereThereIsNoRate() {
        assertThrows(NotFound.class, () -> germany.rate("FR", TaxCategory.STANDARD, LocalDate.of(2026, 11, 23)));
        assertThrows(NotFound.class, () -> germany.rate("DE", TaxCategory.STANDARD, LocalDate.of(2006, 12, 31)));
    }

    @Test
    void tax01GivesTheGeneralRateToACategoryThatHasNoneOfItsOwnOnThatDay() {
        var food = new TaxCategory("FOOD");
        var day = LocalDate.of(2026, 11, 23);
        assertEquals(Percentage.parse("19"), germany.rate("DE", food, day).percentage());

        var later = new TaxTable(List.of(period(TaxCategory.STANDARD, "19", "2021-01-01", null),
                period(food, "7", "2027-01-01", null)), Map.of(), List.of());
        assertEquals(Percentage.parse("19"), later.rate("DE", food, LocalDate.of(2026, 12, 31)).percentage());
        assertEquals(Percentage.parse("7"), later.rate("DE", food, LocalDate.of(2027, 1, 1)).percentage());
    }

    @Test
    void aRowHoldsFromItsFirstDayUntilTheDayThatEndsIt() {
        var row = new TaxRateRow("DE", TaxCategory.STANDARD, Percentage.parse("16"), LocalDate.of(2020, 7, 1),
                LocalDate.of(2021, 1, 1), "law");
        assertFalse(row.holdsOn(LocalDate.of(2020, 6, 30)));
        assertTrue(row.holdsOn(LocalDate.of(2020, 7, 1)));
        assertTrue(row.holdsOn(LocalDate.of(2020, 12, 31)));
        assertFalse(row.holdsOn(LocalDate.of(2021, 1, 1)));
        var open = new TaxRateRow("DE", TaxCategory.STANDARD, Percentage.parse("19"), LocalDate.of(2021, 1, 1), null,
                "law");
        assertTrue(open.holdsOn(LocalDate.of(2099, 1, 1)));
    }

    private static RatePeriod period(TaxCategory category, String percentage, String from, String to) {
        return new RatePeriod("DE", category, Percentage.parse(percentage), LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }
}
