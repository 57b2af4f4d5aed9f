package org.kontor.catalog.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kontor.catalog.Picture;
import org.kontor.catalog.PriceTag;
import org.kontor.catalog.ProductCard;
import org.kontor.inventory.Availability;
import org.kontor.shared.Sku;
import org.kontor.web.Formats;
import org.kontor.web.Pictures;
import org.kontor.web.Texts;

/**
 * A product in a grid, everything said in the words and forms of the page. With one form it can go into the cart from
 * here ({@code sku}); with several its page asks which.
 */
public record ProductTile(String href, String name, String brand, String price, String yours, String was,
                          String lowest,
                          String unitPrice, boolean varies, String flag,
                          String src, String srcset, String alt, String loading, String priority, StockSign stock,
                          List<String> swatches, String more, String sku, boolean choose) {

    private static final int SWATCHES = 5;
    private static final int WIDTH = 640;

    static ProductTile of(ProductCard card, Map<Sku, Availability> available, Place place) {
        var picture = card.picture() == null ? new Picture(null, "") : card.picture();
        var stock = StockSign.of(card.skus().stream().map(sku -> available.getOrDefault(sku, Availability.here(0))).toList());
        var single = card.skus().size() == 1 && stock.available();
        var tag = card.tag();
        return new ProductTile("/p/" + card.slug(), card.name(), card.brand(), Formats.money(tag.price()),
                tag.isYours() ? Texts.INSTANCE.get("catalog.price.yours") : null,
                tag.isReduced() ? Formats.money(tag.was()) : null,
                tag.isReduced() ? Texts.INSTANCE.of("catalog.price.lowest", Formats.money(tag.lowest())) : null,
                unitPrice(tag), card.priceVaries(), Reduction.of(tag), picture.asset() == null ? null
                        : Pictures.src(picture.asset(), WIDTH),
                Pictures.srcset(picture.asset()), picture.alt(), place.loading(), place.priority(), stock,
                card.colours().stream().limit(SWATCHES).map(ProductTile::swatch).toList(),
                card.colours().size() > SWATCHES ? "+" + (card.colours().size() - SWATCHES) : null,
                single ? card.skus().get(0).value() : null, card.skus().size() > 1 && stock.available());
    }

    private static String unitPrice(PriceTag tag) {
        return tag.measure() == null ? null : Texts.INSTANCE.of("catalog.price.unit", Formats.money(tag.unitPrice()),
                tag.measure().unit().symbol());
    }

    /** The style of a colour's dot; an unknown colour gets a neutral one. */
    static String swatch(String colour) {
        return "sw sw-" + colour.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }

    public boolean reduced() {
        return was != null;
    }

    public boolean pictured() {
        return src != null;
    }

    /** Where a card stands decides how eagerly its picture loads: the first row at once, the first two before all. */
    enum Place {
        FIRST("eager", "high"), TOP("eager", "auto"), BELOW("lazy", "auto");

        private static final int FIRST_ONES = 2;
        private static final int ROW = 4;

        private final String loading;
        private final String priority;

        Place(String loading, String priority) {
            this.loading = loading;
            this.priority = priority;
        }

        static Place of(int index) {
            return index < FIRST_ONES ? FIRST : index < ROW ? TOP : BELOW;
        }

        String loading() {
            return loading;
        }

        String priority() {
            return priority;
        }
    }
}
