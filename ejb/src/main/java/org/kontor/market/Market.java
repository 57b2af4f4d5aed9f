package org.kontor.market;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * One place in which the shop sells, in a currency that no other market has. Countries are those it delivers to, as
 * ISO 3166 codes, in the order in which they are offered; a country is of one market.
 *
 * @param seller     the country in which the shop is at home, whose sales they are for the tax offices
 * @param taxCountry whose tax prices include where they include tax; the seller's in the market at home
 * @param oss whether consumers in other member states pay the tax of theirs (one stop shop); if not, that of the
 *            shop's own country, as small sellers may
 * @param taxRounding where the tax of an order is rounded
 * @param divides    whether customers may divide an order into several deliveries
 * @param cancelHours for how many hours customers may call an order off that is not packed; null without a limit
 * @param ending     how prices that follow those at home are rounded; null where every price is typed
 */
public record Market(String code, String name, String currency, ZoneId zone, Locale locale, String seller,
                     String taxCountry, boolean pricesIncludeTax, boolean oss, TaxRounding taxRounding,
                     boolean home, boolean open, boolean divides, Integer cancelHours,
                     PriceEnding ending, List<String> countries) {

    public Market {
        countries = List.copyOf(countries);
    }

    public boolean serves(String country) {
        return countries.contains(country);
    }

    /** Whether prices that nobody typed follow those at home. */
    public boolean follows() {
        return ending != null;
    }
}
