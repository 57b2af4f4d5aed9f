package org.kontor.catalog.web;

import java.util.Collection;
import org.kontor.web.Texts;

/** What customers are told about how many pieces there are: in stock, the last few, or sold out. */
public record StockSign(String text, String styleClass, boolean available) {

    private static final int FEW = 5;

    static StockSign of(int pieces) {
        if (pieces <= 0) {
            return new StockSign(Texts.INSTANCE.get("catalog.stock.none"), "stock", false);
        }
        return pieces <= FEW
                ? new StockSign(Texts.INSTANCE.of("catalog.stock.few", pieces), "stock stock-low", true)
                : in();
    }

    /** For a product in several forms: the exact number matters only when there is one form. */
    static StockSign of(Collection<Integer> pieces) {
        if (pieces.size() == 1) {
            return of(pieces.iterator().next());
        }
        return pieces.stream().anyMatch(each -> each > 0) ? in() : of(0);
    }

    private static StockSign in() {
        return new StockSign(Texts.INSTANCE.get("catalog.stock.in"), "stock stock-in", true);
    }
}
