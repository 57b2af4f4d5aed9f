package org.kontor.tax;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.shared.Percentage;
import org.kontor.shared.Remembered;
import org.kontor.shared.Row;
import org.kontor.shared.TaxCategory;

/** Remembers the table of rates for a minute: rates are added days before they hold. */
@ApplicationScoped
class TaxRates {

    @PersistenceContext
    private EntityManager entities;

    private final Remembered<TaxTable> table = new Remembered<>(Duration.ofMinutes(1), this::load);

    TaxTable table() {
        return table.get();
    }

    private TaxTable load() {
        return new TaxTable(periods(), places(), areas());
    }

    private List<RatePeriod> periods() {
        return Row.of(entities.createNativeQuery(
                        "select country, category, percentage, valid_from, valid_to from tax_rate")).stream()
                .map(row -> new RatePeriod(row.text(0), row.one(1, TaxCategory.class), row.percentage(2), row.date(3),
                        row.date(4)))
                .toList();
    }

    private Map<String, TaxPlace> places() {
        return Row.of(entities.createNativeQuery("select country, coalesce(part_of, country), zone,"
                        + " coalesce(rates_of, country) from tax_country")).stream()
                .map(row -> new TaxPlace(row.text(0), row.text(1), row.one(2, TaxZone.class), row.text(3)))
                .collect(Collectors.toMap(TaxPlace::code, place -> place));
    }

    private List<TaxArea> areas() {
        return Row.of(entities.createNativeQuery("select place, country, from_code, to_code, town from tax_area"
                        + " order by length(from_code) desc, town nulls last, id")).stream()
                .map(row -> new TaxArea(row.text(0), row.text(1), row.text(2), row.text(3), row.text(4))).toList();
    }

    /** The table as it is in the database, with the name of its source. */
    List<TaxRateRow> rows() {
        return Row.of(entities.createNativeQuery("select r.country, r.category, r.percentage, r.valid_from, r.valid_to,"
                        + " r.source from tax_rate r order by r.country, r.category desc, r.valid_from")).stream()
                .map(row -> new TaxRateRow(row.text(0), row.one(1, TaxCategory.class), row.percentage(2), row.date(3),
                        row.date(4), row.text(5)))
                .toList();
    }

    /** Ends the rate that is open and begins another on that day; how many were ended. */
    int succeed(String country, TaxCategory category, Percentage percentage, LocalDate from, String source) {
        var ended = entities.createNativeQuery("update tax_rate set valid_to = ?3 where country = ?1 and category = ?2"
                        + " and valid_to is null and valid_from < ?3")
                .setParameter(1, country).setParameter(2, category.name()).setParameter(3, Date.valueOf(from))
                .executeUpdate();
        if (ended == 1) {
            entities.createNativeQuery("insert into tax_rate (country, category, percentage, valid_from, source)"
                            + " values (?1, ?2, ?3, ?4, ?5)")
                    .setParameter(1, country).setParameter(2, category.name()).setParameter(3, percentage.value())
                    .setParameter(4, Date.valueOf(from)).setParameter(5, source).executeUpdate();
            table.forget();
        }
        return ended;
    }
}
