package org.kontor.catalog.web;

import java.util.Collection;
import java.util.Comparator;
import org.kontor.inventory.Availability;
import org.kontor.web.Texts;

/**
 * What customers are told about how many pieces there are: in stock, the last few, what comes later and when, or sold
 * out.
 */
public record StockSign(String text, String styleClass, boolean available) {

    private static final int FEW = 5;
    private static final String LOW = "stock stock-low";

    static StockSign of(Availability stock) {
        if (stock.now() > FEW) {
            return in();
        }
        if (stock.later() > 0) {
            return later(stock);
        }
        return stock.now() == 0 ? new StockSign(Texts.INSTANCE.get("catalog.stock.none"), "stock", false)
                : new StockSign(Texts.INSTANCE.of("catalog.stock.few", stock.now()), LOW, true);
    }

    private static StockSign later(Availability stock) {
        return new StockSign(stock.now() > 0
                ? Texts.INSTANCE.of("catalog.stock.both", stock.now(), stock.from())
                : Texts.INSTANCE.of(stock.preorder() ? "catalog.stock.preorder" : "catalog.stock.later", stock.from()),
                LOW, true);
    }

    /** For a product in several forms: the exact number matters only when there is one form. */
    static StockSign of(Collection<Availability> forms) {
        if (forms.size() == 1) {
            return of(forms.iterator().next());
        }
        return forms.stream().anyMatch(each -> each.now() > 0) ? in()
                : forms.stream().filter(each -> each.later() > 0).min(Comparator.comparing(Availability::from))
                        .map(StockSign::later).orElseGet(() -> of(Availability.here(0)));
    }

    private static StockSign in() {
        return new StockSign(Texts.INSTANCE.get("catalog.stock.in"), "stock stock-in", true);
    }
}
