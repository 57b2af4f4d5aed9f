package org.kontor.market;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.kontor.shared.AfterTransaction;
import org.kontor.shared.Remembered;

/** Remembers markets and rates for a minute: they change once in weeks. */
@ApplicationScoped
class MarketTable {

    @Inject
    private MarketBook book;

    @Inject
    private AfterTransaction afterwards;

    private final Remembered<List<Market>> markets = new Remembered<>(Duration.ofMinutes(1), () -> book.markets());
    private final Remembered<List<MarketRate>> rates = new Remembered<>(Duration.ofMinutes(1), () -> book.rates());

    /** All markets, the home first, then by their names. */
    List<Market> all() {
        return markets.get();
    }

    Market home() {
        return all().get(0);
    }

    /** Of each currency the rate that began last first; of those of one day the one that was entered last. */
    List<MarketRate> rates() {
        return rates.get();
    }

    /** How prices of these markets follow those at home on a day. */
    static List<PriceFollow> follows(List<Market> markets, List<MarketRate> rates, LocalDate today) {
        return markets.stream().filter(Market::follows).flatMap(market -> rates.stream()
                .filter(rate -> rate.currency().equals(market.currency()) && !rate.from().isAfter(today)).limit(1)
                .map(rate -> new PriceFollow(market.currency(), rate.rate(), market.ending()))).toList();
    }

    /** This node follows once this is committed, others within a minute. */
    void forget() {
        afterwards.run(markets::forget);
        afterwards.run(rates::forget);
    }
}
