package org.kontor.market.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.market.Market;
import org.kontor.market.Markets;
import org.kontor.shared.BusinessClock;
import org.kontor.web.Texts;

/** The markets, each told in sentences. */
@Named
@RequestScoped
public class MarketListPage {

    @Inject
    private Markets markets;

    @Inject
    private BusinessClock clock;

    /** Those in which the shop sells now. */
    public List<Market> getOpen() {
        return markets.open();
    }

    public List<Market> getAll() {
        return markets.all();
    }

    /** "Germany, Austria and France" with all of its countries. */
    public String countries(Market market) {
        return market.countries().isEmpty() ? Texts.INSTANCE.get("market.countries.none")
                : String.join(", ", market.countries().stream().map(Texts.INSTANCE::country).toList());
    }

    /** Where its prices come from and whether tax is in them. */
    public String prices(Market market) {
        var tax = Texts.INSTANCE.get(market.pricesIncludeTax() ? "market.prices.included" : "market.prices.added");
        if (market.home()) {
            return tax;
        }
        return tax + " " + (market.follows()
                ? Texts.INSTANCE.of("market.prices.follow", Texts.INSTANCE.label(market.ending()))
                : Texts.INSTANCE.get("market.prices.typed"));
    }

    /** "1 EUR = 11,2 SEK"; that none is known where it is not. */
    public String rate(Market market) {
        return market.home() ? "" : markets.rate(market.currency(), clock.today())
                .map(rate -> Texts.INSTANCE.of("market.rate.is", markets.home().currency(), rate,
                        market.currency())).orElseGet(() -> Texts.INSTANCE.get("market.rate.none"));
    }
}
