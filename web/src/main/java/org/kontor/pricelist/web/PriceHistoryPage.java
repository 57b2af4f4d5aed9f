package org.kontor.pricelist.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.kontor.market.BuyerGroupQueries;
import org.kontor.market.Markets;
import org.kontor.pricelist.Buyers;
import org.kontor.pricelist.PricePeriod;
import org.kontor.pricelist.PriceQueries;
import org.kontor.pricelist.PriceReason;
import org.kontor.shared.Sku;
import org.kontor.web.Texts;

/** The prices of some SKUs: which one such a buyer of so many pieces pays and why, and those that were. */
@Named
@RequestScoped
public class PriceHistoryPage {

    private static final int MOST_PAST = 20;

    @Inject
    private PriceQueries queries;

    @Inject
    private Markets markets;

    @Inject
    private BuyerGroupQueries groups;

    private String buyers;
    private String pieces;
    private List<PriceStory> stories = List.of();
    private List<Choice> choices = List.of();

    /** A kind of buyers for whom can be asked. */
    public record Choice(String word, String label, boolean chosen) {
    }

    public void load(List<Sku> skus) {
        var history = queries.history(skus);
        choices = Audience.all(groups.all()).stream()
                .map(each -> new Choice(each.getWord(), each.label(), each.buyers().equals(who()))).toList();
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
        var why = queries.why(prices, who(), getCount());
        var open = why.lines().stream().map(line -> line.price()).toList();
        return new PriceStory(sku, why.lines(), prices.stream().filter(price -> !open.contains(price))
                .limit(MOST_PAST).toList());
    }

    private Buyers who() {
        return Buyers.read(buyers).orElse(Buyers.EVERYBODY);
    }

    /** So many pieces as the address says; one where it says none that a line can have. */
    public int getCount() {
        return pieces == null || !pieces.matches("[1-9][0-9]{0,2}") ? 1 : Integer.parseInt(pieces);
    }

    /** Why it is paid or not, in words; who else pays it than everybody for one piece is said. */
    public String reason(PriceReason reason) {
        if (reason != PriceReason.PAID || who().equals(Buyers.EVERYBODY) && getCount() == 1) {
            return Texts.INSTANCE.label(reason);
        }
        return Texts.INSTANCE.of("pricelist.why.paid", getCount(),
                choices.stream().filter(Choice::chosen).map(Choice::label).findFirst().orElse(who().toString()));
    }

    public List<PriceStory> getStories() {
        return stories;
    }

    public List<Choice> getChoices() {
        return choices;
    }

    public String getBuyers() {
        return buyers;
    }

    public void setBuyers(String buyers) {
        this.buyers = buyers;
    }

    public String getPieces() {
        return pieces;
    }

    public void setPieces(String pieces) {
        this.pieces = pieces;
    }
}
