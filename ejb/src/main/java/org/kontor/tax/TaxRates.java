package org.kontor.tax;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import org.kontor.shared.Remembered;
import org.kontor.shared.Row;
import org.kontor.shared.TaxCategory;

/** Remembers the table of rates for a minute: only a migration changes it. */
@ApplicationScoped
class TaxRates {

    @PersistenceContext
    private EntityManager entities;

    private final Remembered<TaxTable> table = new Remembered<>(Duration.ofMinutes(1), this::load);

    TaxTable table() {
        return table.get();
    }

    private TaxTable load() {
        return new TaxTable(Row.of(entities.createNativeQuery(
                        "select country, category, percentage, valid_from, valid_to from tax_rate")).stream()
                .map(row -> new RatePeriod(row.text(0), row.one(1, TaxCategory.class), row.percentage(2), row.date(3),
                        row.date(4)))
                .toList());
    }
}
