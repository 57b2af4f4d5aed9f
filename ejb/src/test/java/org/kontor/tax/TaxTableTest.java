package org.kontor.tax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
            period(TaxCategory.REDUCED, "7", "2021-01-01", null)), Map.of("DE", TaxZone.EU));

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

    private static RatePeriod period(TaxCategory category, String percentage, String from, String to) {
        return new RatePeriod("DE", category, Percentage.parse(percentage), LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }
}
