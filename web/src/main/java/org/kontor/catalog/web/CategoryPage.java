package org.kontor.catalog.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.kontor.catalog.CatalogQueries;
import org.kontor.catalog.CategoryView;
import org.kontor.catalog.ProductCard;
import org.kontor.catalog.ProductFilter;
import org.kontor.catalog.ProductSort;
import org.kontor.market.web.ShopMarketPage;
import org.kontor.pricelist.web.ShopBuyer;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;
import org.kontor.web.Crumb;
import org.kontor.web.PageNumber;
import org.kontor.web.Pager;
import org.kontor.web.Responses;
import org.kontor.web.ShellPage;
import org.kontor.web.Texts;

/** A category: the categories below it and a page of its products, in an order that the customer chooses. */
@Named
@RequestScoped
public class CategoryPage {

    private static final int SIZE = 24;

    @Inject
    private CatalogQueries catalog;

    @Inject
    private Tiles tiles;

    @Inject
    private MenuPage menu;

    @Inject
    private ShellPage shell;

    @Inject
    private ShopMarketPage shop;

    @Inject
    private ShopBuyer buyer;

    private String slug;
    private String page;
    private String sort;
    private CategoryView category;
    private Page<ProductCard> products;
    private List<ProductTile> cards;

    /** An order of the list as the customer chooses it. */
    public record SortChoice(String key, String label, boolean chosen) {
    }

    public void load() {
        var number = PageNumber.parse(page);
        category = catalog.category(slug).orElse(null);
        if (category == null || number.isEmpty()) {
            Responses.notFound();
            return;
        }
        products = catalog.products(ProductFilter.in(slug), new PageRequest(number.get(), SIZE, sort, false),
                shop.getCurrency(), buyer.who());
        if (products.isEmpty() && number.get() > 1) {
            Responses.notFound();
            return;
        }
        menu.enter(category.path().get(0).slug());
        cards = tiles.of(products.items(), true);
    }

    public CategoryView getCategory() {
        return category;
    }

    public List<ProductTile> getCards() {
        return cards;
    }

    public List<Crumb> getCrumbs() {
        return category.path().stream().limit(category.path().size() - 1L)
                .map(link -> new Crumb(link.name(), "/c/" + link.slug())).toList();
    }

    public List<SortChoice> getSorts() {
        var chosen = ProductSort.of(sort);
        return Arrays.stream(ProductSort.values())
                .map(each -> new SortChoice(each.key(), Texts.INSTANCE.label(each), each == chosen)).toList();
    }

    public Pager getPager() {
        return Pager.of(products, this::address);
    }

    /** The address that search engines shall keep: without the order. */
    public String getCanonical() {
        return shell.getBaseUrl() + "/c/" + slug + (products.number() > 1 ? "?page=" + products.number() : "");
    }

    private String address(int number) {
        var order = ProductSort.of(sort) == ProductSort.RECOMMENDED ? "" : "sort=" + ProductSort.of(sort).key();
        var which = number == 1 ? "" : "page=" + number;
        var both = order.isEmpty() || which.isEmpty() ? order + which : order + "&" + which;
        return "/c/" + slug + (both.isEmpty() ? "" : "?" + both);
    }

    /** "24 of 86 products". */
    public String getCount() {
        return Texts.INSTANCE.of("catalog.category.count", products.items().size(), products.total());
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }
}
