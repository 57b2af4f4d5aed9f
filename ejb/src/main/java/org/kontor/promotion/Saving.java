package org.kontor.promotion;

import java.util.HashMap;
import java.util.Map;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/** What an action takes off, in minor units: of each line, of the goods together, of the delivery. */
record Saving(long[] lines, long order, long delivery) {

    static Saving ofLines(long... lines) {
        return new Saving(lines, 0, 0);
    }

    static Saving ofOrder(Remainder remainder, long amount) {
        return new Saving(new long[remainder.size()], amount, 0);
    }

    static Saving ofDelivery(Remainder remainder, long amount) {
        return new Saving(new long[remainder.size()], 0, amount);
    }

    long total() {
        var sum = Math.addExact(order, delivery);
        for (var line : lines) {
            sum = Math.addExact(sum, line);
        }
        return sum;
    }

    Map<Sku, Money> bySku(Remainder remainder) {
        var amounts = new HashMap<Sku, Money>();
        for (var line = 0; line < lines.length; line++) {
            if (lines[line] > 0) {
                amounts.put(remainder.goods(line).sku(), remainder.money(lines[line]));
            }
        }
        return amounts;
    }
}
