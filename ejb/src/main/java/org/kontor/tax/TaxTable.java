package org.kontor.tax;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kontor.shared.NotFound;
import org.kontor.shared.Percentage;
import org.kontor.shared.TaxCategory;
import org.kontor.shared.TaxTreatment;

/**
 * Chooses the rate that holds on the tax point date (the day of the supply decides, not the day of the order), and
 * which country's rate it is. The decision is pure: the same supply is always taxed the same way.
 */
record TaxTable(List<RatePeriod> periods, Map<String, TaxZone> zones) {

    TaxRate rate(String country, TaxCategory category, LocalDate taxPoint) {
        return periods.stream()
                .filter(period -> period.covers(country, category, taxPoint))
                .findFirst()
                .map(period -> new TaxRate(category, period.percentage()))
                .orElseThrow(() -> new NotFound("taxRate", country + " " + category + " " + taxPoint));
    }

    Map<TaxCategory, Percentage> rates(String country, LocalDate taxPoint) {
        var found = new EnumMap<TaxCategory, Percentage>(TaxCategory.class);
        for (var category : TaxCategory.taxed()) {
            found.put(category, rate(country, category, taxPoint).percentage());
        }
        return found;
    }

    TaxDecision decide(Supply supply) {
        var reason = reason(supply);
        var home = rates(supply.from(), supply.on());
        var country = reason.treatment() == TaxTreatment.DOMESTIC ? supply.from() : supply.to();
        var taxing = reason.treatment() == TaxTreatment.DESTINATION ? rates(country, supply.on()) : home;
        return TaxDecision.of(reason, country, taxing, home, matters(supply) ? supply.proof() : null);
    }

    private TaxReason reason(Supply supply) {
        if (supply.to().equals(supply.from())) {
            return TaxReason.HOME;
        }
        if (zone(supply.to()) == TaxZone.OUTSIDE) {
            return TaxReason.OUTSIDE_EU;
        }
        var business = supply.buyer() == null ? TaxReason.EU_CONSUMER : business(supply);
        return business.treatment() == TaxTreatment.DESTINATION && !supply.oss() ? TaxReason.EU_BELOW_THRESHOLD
                : business;
    }

    private TaxReason business(Supply supply) {
        if (!matters(supply)) {
            return TaxReason.VAT_ID_OF_HOME;
        }
        if (supply.proof() == null || !supply.proof().isConclusive()) {
            return TaxReason.VAT_ID_UNCHECKED;
        }
        return supply.proof().verdict() == VatVerdict.VALID ? TaxReason.EU_BUSINESS : TaxReason.VAT_ID_INVALID;
    }

    /**
     * Whether the buyer's VAT id decides anything: only one of another member state than the seller's, for goods that
     * go to another one.
     */
    boolean matters(Supply supply) {
        return supply.buyer() != null && !supply.to().equals(supply.from()) && zone(supply.to()) == TaxZone.EU
                && !supply.buyer().country().equals(supply.from())
                && zones.get(supply.buyer().country()) == TaxZone.EU;
    }

    private TaxZone zone(String country) {
        var zone = zones.get(country);
        if (zone == null) {
            throw new NotFound("taxCountry", country);
        }
        return zone;
    }
}
