package org.kontor.tax;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kontor.audit.AuditChange;
import org.kontor.audit.AuditTrail;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Percentage;
import org.kontor.shared.TaxCategory;

/**
 * Where staff enter categories of goods, and the rates that a country has announced. What has begun to hold is never
 * changed.
 */
@Stateless
@RolesAllowed({"finance", "admin"})
public class TaxDesk {

    private static final Percentage TOO_MUCH = Percentage.parse("100");
    private static final int LONGEST_SOURCE = 200;
    private static final int LONGEST_NAME = 60;

    @Inject
    private TaxRates rates;

    @Inject
    private BusinessClock clock;

    @Inject
    private AuditTrail audit;

    /**
     * Adds a category of goods, or calls the one of that code something else. What a country has no rate of bears its
     * general one.
     *
     * @param code two to ten capital letters and digits, for ever: accounts and documents keep it
     */
    public void category(String code, String name) {
        var category = TaxCategory.read(code).orElseThrow(() -> new TaxRefused("tax.refused.code"));
        var before = find(category).map(NamedCategory::name).orElse(null);
        var called = named(name);
        rates.name(category, called);
        audit.changed("tax.category", "tax category", category.code(), List.of(AuditChange.of("name", before, called)));
    }

    private Optional<NamedCategory> find(TaxCategory category) {
        return rates.categories().stream().filter(each -> each.category().equals(category)).findFirst();
    }

    private static String named(String name) {
        if (name == null || name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw new TaxRefused("tax.refused.name", LONGEST_NAME);
        }
        return name.strip();
    }

    /**
     * From that day on the category bears another rate there, or its first one, and the one before it ends. Refused for
     * today and earlier, for a day before a rate that was announced already, without a source, where the country has no
     * general rate, and for gift cards, which bear none.
     */
    public void announce(String country, TaxCategory category, Percentage percentage, LocalDate from, String source) {
        if (!from.isAfter(clock.today())) {
            throw new TaxRefused("tax.refused.past");
        }
        if (percentage.compareTo(TOO_MUCH) >= 0) {
            throw new TaxRefused("tax.refused.percentage");
        }
        if (source == null || source.isBlank() || source.length() > LONGEST_SOURCE) {
            throw new TaxRefused("tax.refused.source", LONGEST_SOURCE);
        }
        if (category.isGiftCard() || find(category).isEmpty()) {
            throw new TaxRefused("tax.refused.category", category);
        }
        if (open(country, TaxCategory.STANDARD).isEmpty()) {
            throw new TaxRefused("tax.refused.country", country);
        }
        var before = open(country, category);
        if (before.isEmpty()) {
            rates.begin(country, category, percentage, from, source.strip());
        } else if (!rates.succeed(country, category, percentage, from, source.strip())) {
            throw new TaxRefused("tax.refused.order", before.get().from());
        }
        audit.changed("tax.announce", "tax rate", country + " " + category, List.of(
                AuditChange.of("rate from " + from, before.map(TaxRateRow::percentage).orElse(null), percentage),
                AuditChange.of("source", before.map(TaxRateRow::source).orElse(null), source.strip())));
    }

    private Optional<TaxRateRow> open(String country, TaxCategory category) {
        return rates.rows().stream().filter(row -> row.country().equals(country) && row.category().equals(category)
                && row.to() == null).findFirst();
    }
}
