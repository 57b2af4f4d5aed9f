package org.kontor.tax;

import java.time.LocalDate;
import org.kontor.shared.Percentage;
import org.kontor.shared.TaxCategory;

/** How long a percentage holds: from the first day on, up to but not including the last, which may be open. */
record RatePeriod(String country, TaxCategory category, Percentage percentage, LocalDate from, LocalDate to) {

    boolean covers(String otherCountry, LocalDate day) {
        return country.equals(otherCountry) && !day.isBefore(from)
                && (to == null || day.isBefore(to));
    }
}
