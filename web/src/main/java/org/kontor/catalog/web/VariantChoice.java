package org.kontor.catalog.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.kontor.catalog.ProductView;
import org.kontor.catalog.VariantView;
import org.kontor.inventory.Availability;
import org.kontor.shared.Sku;
import org.kontor.web.Texts;

/**
 * One thing in which the forms of a product differ, colour or size, with its values as links. A value keeps what was
 * chosen otherwise where that exists. Sold-out values can be chosen too: their page says so.
 */
public record VariantChoice(String label, String chosen, List<Value> values) {

    /** A value: its text, the dot of a colour, and the address of the product in that form. */
    public record Value(String id, String text, String swatch, String href, boolean here, boolean available) {

        public String styleClass() {
            return available ? "option" : "option option-none";
        }

        public boolean coloured() {
            return swatch != null;
        }
    }

    /** The choices of a product; none when it comes in one form. */
    static List<VariantChoice> of(ProductView product, VariantView chosen, Map<Sku, Availability> available) {
        var choices = new ArrayList<VariantChoice>();
        add(choices, "colour", VariantView::colour, VariantView::size, product, chosen, available);
        add(choices, "size", VariantView::size, VariantView::colour, product, chosen, available);
        return choices;
    }

    private static void add(List<VariantChoice> choices, String name, Function<VariantView, String> by,
                            Function<VariantView, String> other, ProductView product, VariantView chosen,
                            Map<Sku, Availability> available) {
        var texts = product.variants().stream().map(by).filter(Objects::nonNull).distinct().toList();
        if (texts.isEmpty() || product.variants().size() == 1) {
            return;
        }
        var values = texts.stream().map(text -> {
            var variant = nearest(product, by, text, other, other.apply(chosen));
            return new Value(name + "-" + texts.indexOf(text), text, name.equals("colour") ? ProductTile.swatch(text)
                    : null,
                    "/p/" + product.slug() + "?sku=" + variant.sku().value(), text.equals(by.apply(chosen)),
                    available.getOrDefault(variant.sku(), Availability.here(0)).total() > 0);
        }).toList();
        var label = product.isGiftCard() ? "catalog.product.value" : "catalog.product." + name;
        choices.add(new VariantChoice(Texts.INSTANCE.get(label), by.apply(chosen), values));
    }

    private static VariantView nearest(ProductView product, Function<VariantView, String> by, String text,
                                       Function<VariantView, String> other, String kept) {
        var with = product.variants().stream().filter(variant -> text.equals(by.apply(variant))).toList();
        return with.stream().filter(variant -> Objects.equals(other.apply(variant), kept)).findFirst()
                .orElse(with.get(0));
    }
}
