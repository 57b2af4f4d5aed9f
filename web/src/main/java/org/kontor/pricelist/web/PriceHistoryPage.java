package org.kontor.pricelist.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.kontor.market.Markets;
import org.kontor.pricelist.Buyers;
import org.kontor.pricelist.PricePeriod;
import org.kontor.pricelist.PriceQueries;
import org.kontor.shared.Sku;

/** The prices of some SKUs: which one is paid and why, and those that were. */
@Named
@RequestScoped
public class PriceHistoryPage {

    private static final int MOST_PAST = 20;

    @Inject
    private PriceQueries queries;

    @Inject
    private Markets markets;

    private List<PriceStory> stories = List.of();

    public void load(List<Sku> skus) {
        var history = queries.history(skus);
        stories = skus.stream().filter(history::containsKey).flatMap(sku -> history.get(sku).stream()
                .map(price -> price.price().currency()).distinct().sorted(Comparator.comparing(this::isAbroad))
                .map(currency -> story(sku, history.get(sku).stream()
                        .filter(price -> price.price().currency().equals(currency)).toList()))).toList();
    }

    private boolean isAbroad(String currency) {
        return !markets.home().currency().equals(currency);
    }

    /** Each currency has a story of its own. */
    private PriceStory story(Sku sku, List<PricePeriod> prices) {
        var why = queries.why(prices, Buyers.EVERYBODY, 1);
        var open = why.lines().stream().map(line -> line.price()).toList();
        return new PriceStory(sku, why.lines(), prices.stream().filter(price -> !open.contains(price))
                .limit(MOST_PAST).toList());
    }

    public List<PriceStory> getStories() {
        return stories;
    }
}
