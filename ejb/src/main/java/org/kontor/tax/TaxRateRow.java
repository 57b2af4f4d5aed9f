package org.kontor.tax;

import java.time.LocalDate;
import org.kontor.shared.Percentage;
import org.kontor.shared.TaxCategory;

/** A rate and how long it holds, the last day excluded; {@code to} is null while no end is known. */
public record TaxRateRow(String country, TaxCategory category, Percentage percentage, LocalDate from, LocalDate to,
                         String source) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
