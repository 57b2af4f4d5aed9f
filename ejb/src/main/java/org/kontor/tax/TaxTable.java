package org.kontor.tax;

import java.time.LocalDate;
import java.util.List;
import org.kontor.shared.NotFound;
import org.kontor.shared.TaxCategory;

/** Chooses the rate that holds on the tax point date: the day of the supply decides, not the day of the order. */
record TaxTable(List<RatePeriod> periods) {

    TaxRate rate(String country, TaxCategory category, LocalDate taxPoint) {
        return periods.stream()
                .filter(period -> period.covers(country, category, taxPoint))
                .findFirst()
                .map(period -> new TaxRate(category, period.percentage()))
                .orElseThrow(() -> new NotFound("taxRate", country + " " + category + " " + taxPoint));
    }
}
