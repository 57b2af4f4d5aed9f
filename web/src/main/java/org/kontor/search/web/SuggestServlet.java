package org.kontor.search.web;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kontor.catalog.CatalogQueries;
import org.kontor.catalog.CategoryNode;
import org.kontor.catalog.ProductCard;
import org.kontor.market.web.ShopMarketPage;
import org.kontor.pricelist.web.ShopBuyer;
import org.kontor.search.SearchQueries;
import org.kontor.shared.JsonMaker;
import org.kontor.shared.PageRequest;
import org.kontor.web.Formats;
import org.kontor.web.Pictures;

/** What the search field of the shop offers while somebody types, as JSON: products and categories, ten at most. */
@WebServlet(name = "suggest", urlPatterns = "/api/suggest")
public class SuggestServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int PRODUCTS = 6;
    private static final int CATEGORIES = 4;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;
    private static final int THUMB = 320;

    @Inject
    private transient SearchQueries search;

    @Inject
    private transient CatalogQueries catalog;

    @Inject
    private transient ShopMarketPage shop;

    @Inject
    private transient ShopBuyer buyer;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var typed = request.getParameter("q") == null ? "" : request.getParameter("q").strip();
        var found = JsonMaker.array();
        if (typed.length() >= SHORTEST && typed.length() <= LONGEST) {
            search.find(typed, PageRequest.of(1, PRODUCTS), shop.getCurrency(), buyer.who()).page().items().stream()
                    .map(SuggestServlet::product)
                    .forEach(found::add);
            categories(typed).map(SuggestServlet::category).forEach(found::add);
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "private, max-age=30");
        response.setHeader("Vary", "Cookie"); // prices are those of the country that was chosen, and of who is signed in
        response.getWriter().write(found.build().toString());
    }

    private Stream<CategoryNode> categories(String typed) {
        var wanted = typed.toLowerCase(Locale.ROOT);
        return all(catalog.categories()).filter(node -> node.products() > 0)
                .filter(node -> node.name().toLowerCase(Locale.ROOT).contains(wanted)).limit(CATEGORIES);
    }

    private static Stream<CategoryNode> all(List<CategoryNode> nodes) {
        return nodes.stream().flatMap(node -> Stream.concat(Stream.of(node), all(node.children())));
    }

    private static JsonObject product(ProductCard card) {
        var picture = card.picture() == null ? "" : Pictures.src(card.picture().asset(), THUMB);
        return JsonMaker.object().add("group", "products").add("label", card.name())
                .add("note", Formats.money(card.price())).add("picture", picture).add("href", "/p/" + card.slug())
                .build();
    }

    private static JsonObject category(CategoryNode node) {
        return JsonMaker.object().add("group", "categories").add("label", node.name())
                .add("note", Formats.num(node.products())).add("picture", "").add("href", "/c/" + node.slug()).build();
    }
}
