package org.kontor.catalog.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.catalog.CatalogQueries;
import org.kontor.catalog.CategoryNode;
import org.kontor.catalog.ProductFilter;
import org.kontor.catalog.ProductSort;
import org.kontor.market.web.ShopMarketPage;
import org.kontor.pricelist.web.ShopBuyer;
import org.kontor.shared.PageRequest;
import org.kontor.web.ShellPage;

/** The front door: what the shop is, its categories, and what is new. */
@Named
@RequestScoped
public class HomePage {

    private static final int NEW_ONES = 8;

    @Inject
    private CatalogQueries catalog;

    @Inject
    private Tiles tiles;

    @Inject
    private ShellPage shell;

    @Inject
    private ShopMarketPage shop;

    @Inject
    private ShopBuyer buyer;

    private List<CategoryNode> categories;
    private List<ProductTile> newest;

    public void load() {
        categories = catalog.categories();
        var request = new PageRequest(1, NEW_ONES, ProductSort.NEWEST.key(), false);
        newest = tiles.of(catalog.products(ProductFilter.all(), request, shop.getCurrency(), buyer.who()).items(), false);
    }

    /** The categories to show as tiles: those with a picture, or all when none has one. */
    public List<CategoryNode> getCategories() {
        var pictured = categories.stream().filter(node -> node.picture() != null).toList();
        return pictured.isEmpty() ? categories : pictured;
    }

    public List<ProductTile> getNewest() {
        return newest;
    }

    /** The picture of the hero: that of the first category that has one, or null. */
    public String getHeroPicture() {
        return categories.stream().map(CategoryNode::picture).filter(picture -> picture != null).findFirst()
                .orElse(null);
    }

    /** The picture beside the story: that of a category in the middle, so that it is not the hero's again. */
    public String getStoryPicture() {
        var pictures = categories.stream().map(CategoryNode::picture).filter(picture -> picture != null).toList();
        return pictures.isEmpty() ? null : pictures.get(pictures.size() / 2);
    }

    /** Where the hero's button leads. */
    public String getHeroHref() {
        return categories.isEmpty() ? "/search" : "/c/" + categories.get(0).slug();
    }

    public String getStructuredData() {
        return StructuredData.shop(shell.getBaseUrl());
    }
}
