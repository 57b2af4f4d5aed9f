package org.kontor.pricelist.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.pricelist.Buyers;
import org.kontor.pricelist.PriceQueries;
import org.kontor.shared.Sku;

/** The prices of some SKUs: which one is paid and why, and those that were. */
@Named
@RequestScoped
public class PriceHistoryPage {

    private static final int MOST_PAST = 20;

    @Inject
    private PriceQueries queries;

    private List<PriceStory> stories = List.of();

    public void load(List<Sku> skus) {
        var history = queries.history(skus);
        stories = skus.stream().filter(history::containsKey).map(sku -> {
            var why = queries.why(history.get(sku), Buyers.EVERYBODY, 1);
            var open = why.lines().stream().map(line -> line.price()).toList();
            return new PriceStory(sku, why.lines(), history.get(sku).stream().filter(price -> !open.contains(price))
                    .limit(MOST_PAST).toList());
        }).toList();
    }

    public List<PriceStory> getStories() {
        return stories;
    }
}
