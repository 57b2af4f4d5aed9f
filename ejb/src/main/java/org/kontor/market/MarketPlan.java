package org.kontor.market;

import java.util.List;

/**
 * A market as staff want it; the currency never changes once it is open.
 *
 * @param taxRounding where the tax of orders is rounded from then on
 * @param ending null: every price is typed
 */
public record MarketPlan(String name, String currency, List<String> countries, boolean pricesIncludeTax,
                         TaxRounding taxRounding, PriceEnding ending) {

    public MarketPlan {
        countries = List.copyOf(countries);
    }
}
