package org.kontor.tax;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.kontor.audit.AuditChange;
import org.kontor.audit.AuditTrail;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Percentage;
import org.kontor.shared.TaxCategory;

/** Where staff enter the rates that a country has announced. What has begun to hold is never changed. */
@Stateless
@RolesAllowed({"finance", "admin"})
public class TaxDesk {

    private static final Percentage TOO_MUCH = Percentage.parse("100");
    private static final int LONGEST_SOURCE = 200;

    @Inject
    private TaxRates rates;

    @Inject
    private BusinessClock clock;

    @Inject
    private AuditTrail audit;

    /**
     * From that day on the category bears another rate there, and the one before it ends. Refused for today and
     * earlier, for a day before a rate that was announced already, and without a source.
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
        var before = rates.rows().stream().filter(row -> row.country().equals(country) && row.category() == category
                && row.to() == null).findFirst().orElseThrow(() -> new TaxRefused("tax.refused.country", country));
        if (rates.succeed(country, category, percentage, from, source.strip()) != 1) {
            throw new TaxRefused("tax.refused.order", before.from());
        }
        audit.changed("tax.announce", "tax rate", country + " " + category, List.of(
                AuditChange.of("rate from " + from, before.percentage(), percentage),
                AuditChange.of("source", before.source(), source.strip())));
    }
}
