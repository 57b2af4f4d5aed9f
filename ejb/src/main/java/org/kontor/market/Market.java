package org.kontor.market;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * One place in which the shop sells, in one currency. Countries are those it delivers to, as ISO 3166 codes, in the
 * order in which they are offered.
 *
 * @param oss whether consumers in other member states pay the tax of theirs (one stop shop); if not, that of the
 *            shop's own country, as small sellers may
 * @param taxRounding where the tax of an order is rounded
 */
public record Market(String code, String name, String currency, ZoneId zone, Locale locale, String taxCountry,
                     boolean pricesIncludeTax, boolean oss, TaxRounding taxRounding, List<String> countries) {

    public Market {
        countries = List.copyOf(countries);
    }

    public boolean serves(String country) {
        return countries.contains(country);
    }
}
