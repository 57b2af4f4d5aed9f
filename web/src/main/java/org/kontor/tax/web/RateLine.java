package org.kontor.tax.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.shared.TaxCategory;
import org.kontor.tax.TaxRateRow;
import org.kontor.web.Formats;
import org.kontor.web.Texts;

/**
 * A country's rates today, and the next one that is announced (null if none is).
 *
 * @param others in words, those of the categories that have one of their own
 */
public record RateLine(String country, String name, TaxRateRow standard, String others, TaxRateRow next) {

    static RateLine of(String country, List<TaxRateRow> rows, Map<TaxCategory, String> names, LocalDate today) {
        var now = rows.stream().filter(row -> row.holdsOn(today)).toList();
        return new RateLine(country, Texts.INSTANCE.country(country),
                now.stream().filter(row -> row.category().isStandard()).findFirst().orElse(null),
                now.stream().filter(row -> !row.category().isStandard()).map(row -> names.get(row.category()) + " "
                        + Formats.percent(row.percentage())).collect(Collectors.joining(", ")),
                rows.stream().filter(row -> row.from().isAfter(today)).findFirst().orElse(null));
    }
}
