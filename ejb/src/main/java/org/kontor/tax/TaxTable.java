package org.kontor.tax;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kontor.shared.NotFound;
import org.kontor.shared.Percentage;
import org.kontor.shared.TaxCategory;
import org.kontor.shared.TaxTreatment;

/**
 * Chooses the rate that holds on the tax point date (the day of the supply decides, not the day of the order), and
 * which country's rate it is. The decision is pure: the same supply is always taxed the same way. Territories come
 * before countries: Directive 2006/112/EC, Articles 6 and 7.
 */
record TaxTable(List<RatePeriod> periods, Map<String, TaxPlace> places, List<TaxArea> areas) {

    TaxRate rate(String country, TaxCategory category, LocalDate taxPoint) {
        return new TaxRate(category, category.among(rates(country, taxPoint)));
    }

    /** What holds in a country, the general rate among it; it is that of every category that is not here. */
    Map<TaxCategory, Percentage> rates(String country, LocalDate taxPoint) {
        var found = periods.stream().filter(period -> period.covers(country, taxPoint))
                .collect(Collectors.toMap(RatePeriod::category, RatePeriod::percentage));
        if (!found.containsKey(TaxCategory.STANDARD)) {
            throw new NotFound("taxRate", country + " " + taxPoint);
        }
        return found;
    }

    TaxDecision decide(Supply supply) {
        var place = place(supply.to());
        var usual = reason(supply, place);
        var country = usual == TaxReason.EU_BELOW_THRESHOLD ? supply.from() : place.country();
        var certificate = usual.treatment().isTaxed() ? certificate(supply, country) : Optional.<Certificate>empty();
        var isLifted = certificate.filter(each -> each.holdsOn(supply.on())).isPresent();
        var reason = isLifted ? TaxReason.CERTIFICATE : usual;
        var home = rates(supply.from(), supply.on());
        var taxing = !reason.treatment().isTaxed() || reason == TaxReason.EU_BELOW_THRESHOLD ? home
                : rates(place.rates(), supply.on());
        return TaxDecision.of(reason, country, taxing, home, matters(supply) ? supply.proof() : null)
                .in(place.isTerritory() && usual != TaxReason.EU_BELOW_THRESHOLD ? place.code() : null)
                .with(certificate.orElse(null))
                .unchecked(reason.treatment().isTaxed() && matters(supply) && !isAnswered(supply));
    }

    private TaxReason reason(Supply supply, TaxPlace place) {
        if (place.zone() == TaxZone.OUTSIDE) {
            return place.isTerritory() ? TaxReason.SPECIAL_TERRITORY : TaxReason.OUTSIDE_EU;
        }
        if (place.country().equals(supply.from())) {
            return TaxReason.HOME;
        }
        var business = supply.buyer() == null ? TaxReason.EU_CONSUMER : business(supply);
        return business.treatment() == TaxTreatment.DESTINATION && !supply.oss() ? TaxReason.EU_BELOW_THRESHOLD
                : business;
    }

    private TaxReason business(Supply supply) {
        if (!matters(supply)) {
            return TaxReason.VAT_ID_OF_HOME;
        }
        if (!isAnswered(supply)) {
            return TaxReason.VAT_ID_UNCHECKED;
        }
        return supply.proof().verdict() == VatVerdict.VALID ? TaxReason.EU_BUSINESS : TaxReason.VAT_ID_INVALID;
    }

    private static boolean isAnswered(Supply supply) {
        return supply.proof() != null && supply.proof().isConclusive();
    }

    /** The buyer's certificate of the country whose tax it would be: one that holds, else the one that held last. */
    private static Optional<Certificate> certificate(Supply supply, String country) {
        return supply.certificates().stream().filter(each -> each.country().equals(country))
                .max(Comparator.<Certificate, Boolean>comparing(each -> each.holdsOn(supply.on()))
                        .thenComparing(Certificate::to).thenComparing(Certificate::id));
    }

    /**
     * Whether the buyer's VAT id decides anything: only one of another member state than the seller's, for goods that
     * go to another one.
     */
    boolean matters(Supply supply) {
        var place = place(supply.to());
        return supply.buyer() != null && !place.country().equals(supply.from()) && place.zone() == TaxZone.EU
                && !supply.buyer().country().equals(supply.from()) && isOfUnion(supply.buyer().country());
    }

    /** Whether it is a member state, which levies tax under its own name. */
    boolean isTaxing(String country) {
        return isOfUnion(country) && !places.get(country).isTerritory();
    }

    boolean knows(String country) {
        return places.containsKey(country);
    }

    private boolean isOfUnion(String country) {
        return country != null && places.containsKey(country) && places.get(country).zone() == TaxZone.EU;
    }

    private TaxPlace place(TaxDestination to) {
        var code = areas.stream().filter(area -> area.contains(to)).map(TaxArea::place).findFirst()
                .orElse(to.country());
        var place = places.get(code);
        if (place == null) {
            throw new NotFound("taxCountry", code);
        }
        return place;
    }
}
