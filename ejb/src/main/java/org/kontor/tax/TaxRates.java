package org.kontor.tax;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.shared.AfterTransaction;
import org.kontor.shared.Percentage;
import org.kontor.shared.Remembered;
import org.kontor.shared.Row;
import org.kontor.shared.TaxCategory;

/** Remembers the table of rates for a minute: rates are added days before they hold. */
@ApplicationScoped
class TaxRates {

    /** That of the back office. */
    private static final String LANGUAGE = "en";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AfterTransaction afterwards;

    private final Remembered<TaxTable> table = new Remembered<>(Duration.ofMinutes(1), this::load);

    private final Remembered<List<NamedCategory>> names = new Remembered<>(Duration.ofMinutes(1), this::loadNames);

    TaxTable table() {
        return table.get();
    }

    private TaxTable load() {
        return new TaxTable(periods(), places(), areas());
    }

    private List<RatePeriod> periods() {
        return Row.of(entities.createNativeQuery(
                        "select country, category, percentage, valid_from, valid_to from tax_rate")).stream()
                .map(row -> new RatePeriod(row.text(0), row.taxCategory(1), row.percentage(2), row.date(3),
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
                        + " r.source from tax_rate r order by r.country, r.category <> 'STANDARD', r.category, r.valid_from")).stream()
                .map(row -> new TaxRateRow(row.text(0), row.taxCategory(1), row.percentage(2), row.date(3),
                        row.date(4), row.text(5)))
                .toList();
    }

    /** Ends the rate that is open and begins another on that day; false when none was ended. */
    boolean succeed(String country, TaxCategory category, Percentage percentage, LocalDate from, String source) {
        var ended = entities.createNativeQuery("update tax_rate set valid_to = ?3 where country = ?1 and category = ?2"
                        + " and valid_to is null and valid_from < ?3")
                .setParameter(1, country).setParameter(2, category.code()).setParameter(3, Date.valueOf(from))
                .executeUpdate() == 1;
        if (ended) {
            begin(country, category, percentage, from, source);
        }
        return ended;
    }

    /** Begins the first rate of a category in a country. */
    void begin(String country, TaxCategory category, Percentage percentage, LocalDate from, String source) {
        entities.createNativeQuery("insert into tax_rate (country, category, percentage, valid_from, source)"
                        + " values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, country).setParameter(2, category.code()).setParameter(3, percentage.value())
                .setParameter(4, Date.valueOf(from)).setParameter(5, source).executeUpdate();
        afterwards.run(table::forget);
    }

    /** Every category with what people call it, the general one first; remembered for a minute, too. */
    List<NamedCategory> categories() {
        return names.get();
    }

    private List<NamedCategory> loadNames() {
        return Row.of(entities.createNativeQuery("select c.code, n.name from tax_category c"
                        + " left join tax_category_name n on n.code = c.code and n.language = ?1")
                .setParameter(1, LANGUAGE)).stream()
                .map(row -> new NamedCategory(row.taxCategory(0), row.has(1) ? row.text(1) : row.text(0)))
                .sorted(Comparator.comparing(NamedCategory::category)).toList();
    }

    /** Adds a category, or calls the one of that code something else. */
    void name(TaxCategory category, String name) {
        entities.createNativeQuery("insert into tax_category (code) values (?1) on conflict do nothing")
                .setParameter(1, category.code()).executeUpdate();
        entities.createNativeQuery("insert into tax_category_name (code, language, name) values (?1, ?2, ?3)"
                        + " on conflict (code, language) do update set name = excluded.name")
                .setParameter(1, category.code()).setParameter(2, LANGUAGE).setParameter(3, name).executeUpdate();
        afterwards.run(names::forget);
    }
}
