package org.kontor.search.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kontor.catalog.web.ProductTile;
import org.kontor.catalog.web.Tiles;
import org.kontor.market.web.ShopMarketPage;
import org.kontor.pricelist.web.ShopBuyer;
import org.kontor.search.SearchQueries;
import org.kontor.search.SearchResult;
import org.kontor.shared.PageRequest;
import org.kontor.web.PageNumber;
import org.kontor.web.Pager;
import org.kontor.web.Responses;
import org.kontor.web.Texts;

/** What was found for the words of the address. Who types the number of an article comes straight to it. */
@Named
@RequestScoped
public class SearchPage {

    private static final int SIZE = 24;
    private static final int LONGEST = 100;

    @Inject
    private SearchQueries search;

    @Inject
    private Tiles tiles;

    @Inject
    private ShopMarketPage shop;

    @Inject
    private ShopBuyer buyer;

    private String typed;
    private String page;
    private SearchResult result;
    private List<ProductTile> cards;

    public void load() {
        var number = PageNumber.parse(page);
        if (number.isEmpty()) {
            Responses.notFound();
            return;
        }
        result = search.find(words(), PageRequest.of(number.get(), SIZE), shop.getCurrency(), buyer.who());
        if (result.page().isEmpty() && number.get() > 1) {
            Responses.notFound();
        } else if (result.exact().isPresent() && result.page().total() == 1) {
            Responses.see("/p/" + result.exact().get().slug());
        } else {
            cards = tiles.of(result.page().items(), true);
        }
    }

    private String words() {
        var text = typed == null ? "" : typed.strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    public List<ProductTile> getCards() {
        return cards;
    }

    /** "12 products for “lamp”", or what to do when nothing was typed or found. */
    public String getTitle() {
        if (words().isEmpty()) {
            return Texts.INSTANCE.get("search.title");
        }
        return Texts.INSTANCE.of("search.found", result.page().total(), words());
    }

    public boolean isNothingFound() {
        return cards.isEmpty();
    }

    public Pager getPager() {
        var query = "/search?q=" + URLEncoder.encode(words(), StandardCharsets.UTF_8);
        return Pager.of(result.page(), number -> number == 1 ? query : query + "&page=" + number);
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
