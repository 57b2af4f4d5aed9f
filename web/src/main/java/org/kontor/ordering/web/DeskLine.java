package org.kontor.ordering.web;

import java.util.ArrayList;
import org.kontor.ordering.OrderLineView;
import org.kontor.shared.Money;
import org.kontor.web.Texts;

/** A line of an order as staff see it, and in words what became of its units and its money. */
public record DeskLine(OrderLineView line, String state) {

    static String words(OrderLineView line) {
        var words = new ArrayList<String>();
        add(words, "ordering.line.open", line.open());
        add(words, line.isGiftCard() ? "ordering.line.mailed" : "ordering.line.shipped", line.shipped());
        add(words, "ordering.line.cancelled", line.cancelled());
        add(words, "ordering.line.returned", line.returned());
        add(words, "ordering.line.discount", line.discount());
        add(words, "ordering.line.refunded", line.refunded());
        return String.join(" · ", words);
    }

    private static void add(ArrayList<String> words, String key, int units) {
        if (units > 0) {
            words.add(Texts.INSTANCE.of(key, units));
        }
    }

    private static void add(ArrayList<String> words, String key, Money amount) {
        if (amount.isPositive()) {
            words.add(Texts.INSTANCE.of(key, amount));
        }
    }
}
