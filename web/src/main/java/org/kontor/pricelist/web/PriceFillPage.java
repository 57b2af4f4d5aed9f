package org.kontor.pricelist.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.kontor.catalog.CatalogQueries;
import org.kontor.catalog.ProductCard;
import org.kontor.catalog.ProductFilter;
import org.kontor.pricelist.PriceListPlan;
import org.kontor.shared.Money;
import org.kontor.shared.PageRequest;
import org.kontor.shared.Percentage;
import org.kontor.shared.Sku;
import org.kontor.web.Notices;

/**
 * Fills a price list with the goods of a category at so many percent less; the prices can then be changed one by one.
 */
@Named
@ViewScoped
public class PriceFillPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 500;
    private static final Pattern SHARE = Pattern.compile("[1-9][0-9]?");

    @Inject
    private CatalogQueries catalog;

    private String category;
    private String percent = "";

    public void fill(PriceListEditPage page) {
        var typed = percent == null ? "" : percent.strip();
        if (!SHARE.matcher(typed).matches()) {
            Notices.wrong("percent", "pricelist.wrong.percent");
            return;
        }
        var lines = page.getForm().lines(page.getCurrency());
        page.getForm().setPrices(lines.with(prices(Percentage.parse(typed), page.getCurrency())).text());
    }

    private Map<Sku, Money> prices(Percentage less, String currency) {
        var prices = new LinkedHashMap<Sku, Money>();
        var cards = List.<ProductCard>of();
        for (var page = 1; page == 1 || cards.size() == AT_ONCE && prices.size() < PriceListPlan.MOST; page++) {
            cards = catalog.products(new ProductFilter(category), PageRequest.of(page, AT_ONCE), currency).items();
            var skus = cards.stream().flatMap(card -> card.skus().stream()).toList();
            catalog.offers(skus, currency).forEach((sku, offer) -> {
                var listed = offer.tag().listed();
                if (listed.currency().equals(currency)) {
                    prices.put(sku, listed.minus(less.of(listed)));
                }
            });
        }
        return prices;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public String getPercent() {
        return percent;
    }

    public void setPercent(String percent) {
        this.percent = percent;
    }
}
