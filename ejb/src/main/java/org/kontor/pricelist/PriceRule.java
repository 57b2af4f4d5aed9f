package org.kontor.pricelist;

import java.util.Comparator;
import java.util.List;
import org.kontor.shared.Money;

/**
 * The price that one list has for one SKU while it holds, for one piece of so many.
 *
 * @param list the number of the price list
 * @param from the pieces of one line from which on it holds
 */
public record PriceRule(long list, String name, Buyers buyers, int from, Money price) {

    /** The cheapest first; of equals that which asks for fewer pieces, then the older list. */
    static final Comparator<PriceRule> BEST_FIRST = Comparator.comparing(PriceRule::price)
            .thenComparingInt(PriceRule::from).thenComparingLong(PriceRule::list);

    private static final int CELLS = 5;

    /** Whether such a buyer gets it for so many pieces. */
    public boolean opensTo(Buyers who, int pieces) {
        return buyers.include(who) && pieces >= from;
    }

    /** Whether it is for some buyers alone. */
    public boolean isForSome() {
        return !buyers.equals(Buyers.EVERYBODY);
    }

    /** The same rule with another amount, such as the price without tax. */
    public PriceRule at(Money amount) {
        return new PriceRule(list, name, buyers, from, amount);
    }

    /** What a statement joined for {@code price_offer}: a line per rule, cells parted by bars; null: none. */
    public static List<PriceRule> parse(String lines, String currency) {
        return lines == null ? List.of() : lines.lines().map(line -> {
            var cells = line.split("\\|", CELLS);
            return new PriceRule(Long.parseLong(cells[0]), cells[4], Buyers.parse(cells[1]),
                    Integer.parseInt(cells[2]), Money.ofMinor(Long.parseLong(cells[3]), currency));
        }).toList();
    }
}
