package org.kontor.catalog;

import java.util.List;
import org.kontor.pricelist.Buyers;
import org.kontor.pricelist.PriceChoice;
import org.kontor.pricelist.PriceRule;
import org.kontor.shared.Money;

/**
 * What a variant costs at a moment.
 *
 * @param listed  its own price, when no list is cheaper
 * @param lowest  the lowest price of the 30 days before the reduction that holds now; null: none holds, or none is
 *                known
 * @param rules   the prices of the lists that hold now
 * @param measure how much a piece holds; null: not sold by a measure
 */
public record PriceTag(Money listed, Money lowest, List<PriceRule> rules, Measure measure) {

    public PriceTag {
        rules = List.copyOf(rules);
    }

    /** A variant of no price list. */
    public PriceTag(Money listed) {
        this(listed, null, List.of(), null);
    }

    /** What everybody pays for one piece. */
    public Money price() {
        return choice(Buyers.EVERYBODY, 1).price();
    }

    public PriceChoice choice(Buyers who, int pieces) {
        return PriceChoice.of(listed, rules, who, pieces);
    }

    /**
     * Whether the price may be announced as reduced (Directive 98/6/EC, Article 6a): only against a price that is known
     * to have been the lowest in the 30 days before, and is higher than what it costs now.
     */
    public boolean isReduced() {
        return lowest != null && lowest.compareTo(price()) > 0;
    }

    /** The list price, to be struck through; null when no reduction is announced. */
    public Money was() {
        return isReduced() ? listed : null;
    }

    /** The lowest price of the 30 days before; null when no reduction is announced. */
    public Money lowestBefore() {
        return isReduced() ? lowest : null;
    }

    /** Prices of more pieces for everybody, the least pieces first. */
    public List<PriceRule> tiers() {
        return PriceChoice.tiers(listed, rules);
    }

    /** What one unit of the measure costs; null when there is no measure. */
    public Money unitPrice() {
        return measure == null ? null : measure.unitPrice(price());
    }
}
