package org.kontor.market;

import java.util.List;

/**
 * A market as staff want it; the currency never changes once it is open.
 *
 * @param ending null: every price is typed
 */
public record MarketPlan(String name, String currency, List<String> countries, boolean pricesIncludeTax,
                         PriceEnding ending) {

    public MarketPlan {
        countries = List.copyOf(countries);
    }
}
