package org.kontor.market;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.kontor.shared.Remembered;

/** Remembers markets and rates for a minute: they change once in weeks. */
@ApplicationScoped
class MarketTable {

    @Inject
    private MarketBook book;

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

    /** This node follows at once, others within a minute. */
    void changed(@Observes(during = TransactionPhase.AFTER_COMPLETION) MarketsChanged change) {
        markets.forget();
        rates.forget();
    }
}
