package org.kontor.catalog.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import org.kontor.catalog.CategoryLink;
import org.kontor.catalog.PictureView;
import org.kontor.catalog.ProductView;
import org.kontor.catalog.VariantView;
import org.kontor.inventory.Availability;
import org.kontor.shared.Sku;
import org.kontor.web.Formats;
import org.kontor.web.Pictures;
import org.kontor.web.Texts;

/** What search engines read: schema.org data as a script element that browsers do not run. */
final class StructuredData {

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());
    private static final int WIDTH = 1280;

    private StructuredData() {
    }

    /** The shop and its search. */
    static String shop(String base) {
        var name = Texts.INSTANCE.get("web.brand");
        var search = JSON.createObjectBuilder().add("@type", "SearchAction")
                .add("target", base + "/search?q={search_term_string}")
                .add("query-input", "required name=search_term_string");
        return element(JSON.createObjectBuilder().add("@context", "https://schema.org").add("@graph",
                JSON.createArrayBuilder()
                        .add(JSON.createObjectBuilder().add("@type", "Organization").add("name", name)
                        .add("url", base + "/"))
                        .add(JSON.createObjectBuilder().add("@type", "WebSite").add("name", name).add("url", base + "/")
                                .add("potentialAction", search)))
                .build());
    }

    /** A product with an offer for each of its forms at the price of everybody, and the way to it. */
    static String product(String base, ProductView product, Map<Sku, Availability> available) {
        var offers = JSON.createArrayBuilder();
        product.variants().forEach(variant -> offers.add(offer(base, product, variant, available)));
        var images = JSON.createArrayBuilder();
        product.pictures().stream().map(PictureView::asset).distinct()
                .forEach(asset -> images.add(base + Pictures.src(asset, WIDTH)));
        var data = JSON.createObjectBuilder().add("@type", "Product").add("name", product.name())
                .add("description", product.summary()).add("image", images)
                .add("brand", JSON.createObjectBuilder().add("@type", "Brand").add("name", product.brand()))
                .add("sku", product.variants().get(0).sku().value()).add("offers", offers);
        return element(JSON.createObjectBuilder().add("@context", "https://schema.org")
                .add("@graph", JSON.createArrayBuilder().add(data).add(crumbs(base, product.path()))).build());
    }

    private static JsonObjectBuilder offer(String base, ProductView product, VariantView variant,
                                           Map<Sku, Availability> available) {
        var stock = available.getOrDefault(variant.sku(), Availability.here(0));
        var offer = JSON.createObjectBuilder().add("@type", "Offer").add("sku", variant.sku().value())
                .add("gtin", variant.gtin().value())
                .add("price", Formats.plain(variant.tag().publicPrice())).add("priceCurrency", variant.price().currency())
                .add("availability", "https://schema.org/" + state(stock))
                .add("itemCondition", "https://schema.org/NewCondition")
                .add("url", base + "/p/" + product.slug() + "?sku=" + variant.sku().value());
        return stock.day(1) == null ? offer : offer.add("availabilityStarts", stock.day(1).toString());
    }

    private static String state(Availability stock) {
        if (stock.now() > 0) {
            return "InStock";
        }
        return stock.later() == 0 ? "OutOfStock" : stock.preorder() ? "PreOrder" : "BackOrder";
    }

    private static JsonObjectBuilder crumbs(String base, List<CategoryLink> path) {
        JsonArrayBuilder steps = JSON.createArrayBuilder();
        for (var position = 1; position <= path.size(); position++) {
            var link = path.get(position - 1);
            steps.add(JSON.createObjectBuilder().add("@type", "ListItem").add("position", position)
                    .add("name", link.name()).add("item", base + "/c/" + link.slug()));
        }
        return JSON.createObjectBuilder().add("@type", "BreadcrumbList").add("itemListElement", steps);
    }

    /** No text of the catalogue can end the element: {@code <} is written as an escape. */
    private static String element(JsonObject data) {
        return "<script type=\"application/ld+json\">" + data.toString().replace("<", "\\u003c") + "</script>";
    }
}
