package org.kontor.catalog.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.catalog.CatalogQueries;
import org.kontor.catalog.ProductStatus;
import org.kontor.catalog.ProductView;
import org.kontor.catalog.VariantView;
import org.kontor.inventory.Availability;
import org.kontor.inventory.InventoryQueries;
import org.kontor.market.web.ShopMarketPage;
import org.kontor.pricelist.web.ShopBuyer;
import org.kontor.shared.Sku;
import org.kontor.web.Crumb;
import org.kontor.web.PageNumber;
import org.kontor.web.Responses;
import org.kontor.web.ShellPage;
import org.kontor.web.Texts;

/** One product in the form that the address names: pictures, price, stock, and what it takes to put it in the cart. */
@Named
@RequestScoped
public class ProductPage {

    private static final int MOST = 99;

    @Inject
    private CatalogQueries catalog;

    @Inject
    private InventoryQueries inventory;

    @Inject
    private DeliveryPromise delivery;

    @Inject
    private ShopMarketPage shop;

    @Inject
    private ShopBuyer buyer;

    @Inject
    private MenuPage menu;

    @Inject
    private ShellPage shell;

    private String slug;
    private String sku;
    private String picture;
    private ProductView product;
    private VariantView variant;
    private Map<Sku, Availability> available;

    public void load() {
        product = catalog.product(slug, shop.getCurrency(), buyer.who()).orElse(null);
        if (product == null) {
            Responses.notFound();
        } else if (product.status() == ProductStatus.ARCHIVED) {
            Responses.gone();
        } else {
            available = isGiftCard() ? product.skus().stream()
                    .collect(Collectors.toMap(form -> form, form -> Tiles.MADE_WHEN_SOLD))
                    : inventory.availability(product.skus());
            variant = chosen();
            product.path().stream().findFirst().ifPresent(link -> menu.enter(link.slug()));
        }
    }

    /** The form that the address names; otherwise the first that is in stock, or else that can be had later. */
    private VariantView chosen() {
        return product.variants().stream().filter(each -> each.sku().value().equals(sku)).findFirst()
                .or(() -> product.variants().stream().filter(each -> stock(each).now() > 0).findFirst())
                .or(() -> product.variants().stream().filter(each -> stock(each).later() > 0).findFirst())
                .orElse(product.variants().get(0));
    }

    /** What has no price in the market of the visitor cannot be had there. */
    private Availability stock(VariantView form) {
        return !isSold(form) ? Availability.here(0) : available.getOrDefault(form.sku(), Availability.here(0));
    }

    private boolean isSold(VariantView form) {
        return form.price().currency().equals(shop.getCurrency());
    }

    /** Whether the form has a price in the market of the visitor; if not, nothing is converted. */
    public boolean isSoldHere() {
        return isSold(variant);
    }

    /** That it is not sold where the visitor wants it to go. */
    public String getNotHere() {
        return Texts.INSTANCE.of("catalog.notHere", shop.getPlace(), shop.getCurrency());
    }

    public ProductView getProduct() {
        return product;
    }

    public VariantView getVariant() {
        return variant;
    }

    /** Whether the prices on the page have the tax in them. */
    public boolean isTaxIncluded() {
        return shop.getMarket().pricesIncludeTax();
    }

    /** Whether it is a gift card: no tax, no parcel. */
    public boolean isGiftCard() {
        return product.isGiftCard();
    }

    /** A gift card lies on no shelf, and what is not sold here does not matter here. */
    public boolean isStockShown() {
        return isSoldHere() && !isGiftCard();
    }

    public String getReduction() {
        return Reduction.of(variant.tag());
    }

    public StockSign getStock() {
        return StockSign.of(stock(variant));
    }

    /** The words of the button: what never was here is ordered in advance. */
    public String getAddLabel() {
        var ahead = stock(variant).preorder() && stock(variant).day(1) != null;
        return Texts.INSTANCE.get(ahead ? "catalog.add.preorder" : "catalog.add");
    }

    /** The most pieces that can be put in the cart at once. */
    public int getMost() {
        return Math.min(MOST, stock(variant).total());
    }

    public String getDelivery() {
        return getStock().available() && !isGiftCard() ? delivery.of(product, variant, stock(variant).day(1),
                shop.getCountry()) : null;
    }

    public List<VariantChoice> getChoices() {
        return VariantChoice.of(product, variant, here());
    }

    /** How many of each form can be had in the market of the visitor. */
    private Map<Sku, Availability> here() {
        return product.variants().stream().collect(Collectors.toMap(VariantView::sku, this::stock));
    }

    public Gallery getGallery() {
        return Gallery.of(product, variant, PageNumber.parse(picture).orElse(1));
    }

    public String getWeight() {
        return Weights.of(variant.weightGrams());
    }

    /** The description's paragraphs; an empty line begins a new one. */
    public List<String> getParagraphs() {
        return product.description().lines().filter(line -> !line.isBlank()).toList();
    }

    public List<Crumb> getCrumbs() {
        return product.path().stream().map(link -> new Crumb(link.name(), "/c/" + link.slug())).toList();
    }

    public String getCanonical() {
        return shell.getBaseUrl() + "/p/" + slug;
    }

    public String getStructuredData() {
        return StructuredData.product(shell.getBaseUrl(), product, here());
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getSku() {
        return sku;
    }

    public void setSku(String sku) {
        this.sku = sku;
    }

    public String getPicture() {
        return picture;
    }

    public void setPicture(String picture) {
        this.picture = picture;
    }
}
