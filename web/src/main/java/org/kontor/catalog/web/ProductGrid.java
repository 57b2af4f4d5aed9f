package org.kontor.catalog.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import org.kontor.web.Texts;

/**
 * Products as cards in a grid; attribute {@code value}, a list of {@link ProductTile}. It is written in Java because a
 * page shows two dozen: as tags each card was thirty expressions and a dozen components, half the time of a category.
 */
@FacesComponent(ProductGrid.TYPE)
public class ProductGrid extends UIComponentBase {

    static final String TYPE = "kontor.ProductGrid";
    private static final String SIZES = "(min-width: 1024px) 300px, (min-width: 768px) 32vw, 48vw";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void encodeBegin(FacesContext page) throws IOException {
        var out = page.getResponseWriter();
        begin(out, "div", "grid");
        for (var tile : (List<ProductTile>) getAttributes().get("value")) {
            card(out, tile);
        }
        out.endElement("div");
    }

    private void card(ResponseWriter out, ProductTile tile) throws IOException {
        begin(out, "article", "card");
        begin(out, "div", "card-picture");
        if (tile.pictured()) {
            picture(out, tile);
        }
        out.endElement("div");
        if (tile.flag() != null) {
            begin(out, "span", "flag flag-sale");
            isolated(out, null, tile.flag());
            out.endElement("span");
        }
        text(out, "p", "card-brand", tile.brand());
        begin(out, "h3", "card-name");
        begin(out, "a", null);
        out.writeAttribute("href", tile.href(), null);
        out.writeText(tile.name(), null);
        out.endElement("a");
        out.endElement("h3");
        price(out, tile);
        text(out, "p", tile.stock().styleClass(), tile.stock().text());
        swatches(out, tile);
        if (tile.sku() != null) {
            buy(out, tile);
        } else if (tile.choose()) {
            choose(out, tile);
        }
        out.endElement("article");
    }

    private void picture(ResponseWriter out, ProductTile tile) throws IOException {
        begin(out, "img", null);
        out.writeAttribute("src", tile.src(), null);
        out.writeAttribute("srcset", tile.srcset(), null);
        out.writeAttribute("sizes", SIZES, null);
        out.writeAttribute("width", "640", null);
        out.writeAttribute("height", "800", null);
        out.writeAttribute("alt", tile.alt(), null);
        out.writeAttribute("loading", tile.loading(), null);
        out.writeAttribute("fetchpriority", tile.priority(), null);
        out.writeAttribute("decoding", "async", null);
        out.endElement("img");
    }

    private void price(ResponseWriter out, ProductTile tile) throws IOException {
        begin(out, "p", "price");
        if (tile.reduced()) {
            text(out, "span", "vh", Texts.INSTANCE.get("catalog.price.now"));
            isolated(out, "money price-now", tile.price());
            out.writeText(" ", null);
            text(out, "span", "vh", Texts.INSTANCE.get("catalog.price.was"));
            begin(out, "s", "price-was");
            isolated(out, "money", tile.was());
            out.endElement("s");
        } else {
            if (tile.varies()) {
                text(out, "span", "price-from", Texts.INSTANCE.get("catalog.price.from"));
            }
            isolated(out, "money", tile.price());
        }
        out.endElement("p");
        note(out, tile.yours());
        note(out, tile.lowest());
        note(out, tile.unitPrice());
    }

    private void note(ResponseWriter out, String words) throws IOException {
        if (words != null) {
            text(out, "p", "price-note", words);
        }
    }

    private void swatches(ResponseWriter out, ProductTile tile) throws IOException {
        if (tile.swatches().isEmpty()) {
            return;
        }
        begin(out, "p", "swatches");
        for (var swatch : tile.swatches()) {
            text(out, "span", swatch, "");
        }
        if (tile.more() != null) {
            out.writeText(tile.more(), null);
        }
        out.endElement("p");
    }

    private void buy(ResponseWriter out, ProductTile tile) throws IOException {
        begin(out, "form", null);
        out.writeAttribute("action", "/cart/items", null);
        out.writeAttribute("method", "post", null);
        out.writeAttribute("data-cart", "data-cart", null);
        hidden(out, "sku", tile.sku());
        hidden(out, "quantity", "1");
        begin(out, "button", "btn btn-wide");
        out.writeAttribute("type", "submit", null);
        out.writeAttribute("data-busy", Texts.INSTANCE.get("catalog.adding"), null);
        named(out, Texts.INSTANCE.get("catalog.add"), tile);
        out.endElement("button");
        out.endElement("form");
    }

    private void choose(ResponseWriter out, ProductTile tile) throws IOException {
        begin(out, "p", "card-choose");
        begin(out, "a", "btn btn-wide");
        out.writeAttribute("href", tile.href(), null);
        named(out, Texts.INSTANCE.get("catalog.choose"), tile);
        out.endElement("a");
        out.endElement("p");
    }

    /** What a button does; of which product, those are told who do not see where it stands. */
    private void named(ResponseWriter out, String does, ProductTile tile) throws IOException {
        out.writeText(does, null);
        text(out, "span", "vh", ": " + tile.name());
    }

    private void hidden(ResponseWriter out, String name, String value) throws IOException {
        begin(out, "input", null);
        out.writeAttribute("type", "hidden", null);
        out.writeAttribute("name", name, null);
        out.writeAttribute("value", value, null);
        out.endElement("input");
    }

    /** Text whose direction is its own: a price in a page that is read from the right. */
    private void isolated(ResponseWriter out, String style, String words) throws IOException {
        text(out, "bdi", style, words);
    }

    private void text(ResponseWriter out, String element, String style, String words) throws IOException {
        begin(out, element, style);
        out.writeText(words, null);
        out.endElement(element);
    }

    private void begin(ResponseWriter out, String element, String style) throws IOException {
        out.startElement(element, this);
        if (style != null) {
            out.writeAttribute("class", style, null);
        }
    }
}
