package org.kontor.tax;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.kontor.shared.Percentage;
import org.kontor.shared.TaxCategory;

/** The rates of value added tax. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@PermitAll
public class TaxQueries {

    @Inject
    private TaxRates rates;

    /**
     * The rate of a category in a country on the tax point date (section 27 (1) UStG: the day of the supply);
     * refuses with {@link org.kontor.shared.NotFound} where the shop has no rate.
     */
    public TaxRate rate(String country, TaxCategory category, LocalDate taxPoint) {
        return rates.table().rate(country, category, taxPoint);
    }

    /** All percentages of a country on the tax point date. */
    public Map<TaxCategory, Percentage> rates(String country, LocalDate taxPoint) {
        var found = new EnumMap<TaxCategory, Percentage>(TaxCategory.class);
        for (var category : TaxCategory.values()) {
            found.put(category, rate(country, category, taxPoint).percentage());
        }
        return found;
    }
}
