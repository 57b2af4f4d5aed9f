package org.kontor.tax.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kontor.shared.TaxCategory;
import org.kontor.tax.TaxRateRow;
import org.kontor.web.Texts;

/** A country's rates today, and the next one that is announced (null if none is). */
public record RateLine(String country, String name, TaxRateRow standard, TaxRateRow reduced, TaxRateRow next) {

    static RateLine of(String country, List<TaxRateRow> rows, LocalDate today) {
        return new RateLine(country, Texts.INSTANCE.country(country),
                now(rows, TaxCategory.STANDARD, today).orElse(null), now(rows, TaxCategory.REDUCED, today).orElse(null),
                rows.stream().filter(row -> row.from().isAfter(today)).findFirst().orElse(null));
    }

    private static Optional<TaxRateRow> now(List<TaxRateRow> rows, TaxCategory category, LocalDate today) {
        return rows.stream().filter(row -> row.category() == category && row.holdsOn(today)).findFirst();
    }
}
