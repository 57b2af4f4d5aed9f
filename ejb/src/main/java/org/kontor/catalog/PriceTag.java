package org.kontor.catalog;

import java.util.List;
import org.kontor.pricelist.Buyers;
import org.kontor.pricelist.PriceChoice;
import org.kontor.pricelist.PriceRule;
import org.kontor.shared.Money;

/**
 * What a variant costs a buyer at a moment.
 *
 * @param listed  its own price, when no list is cheaper
 * @param lowest  the lowest price of the 30 days before the reduction that holds now; null: none holds, or none is
 *                known
 * @param rules   the prices of the lists that hold now
 * @param measure how much a piece holds; null: not sold by a measure
 * @param who     the buyer who looks at it
 */
public record PriceTag(Money listed, Money lowest, List<PriceRule> rules, Measure measure, Buyers who) {

    public PriceTag {
        rules = List.copyOf(rules);
    }

    /** As everybody sees it. */
    public PriceTag(Money listed, Money lowest, List<PriceRule> rules, Measure measure) {
        this(listed, lowest, rules, measure, Buyers.EVERYBODY);
    }

    /** A variant of no price list. */
    public PriceTag(Money listed) {
        this(listed, null, List.of(), null);
    }

    /** The same as such a buyer sees it. */
    PriceTag to(Buyers buyer) {
        return new PriceTag(listed, lowest, rules, measure, buyer);
    }

    /** What the buyer who looks at it pays for one piece. */
    public Money price() {
        return choice(who, 1).price();
    }

    /** What everybody pays for one piece. */
    public Money publicPrice() {
        return choice(Buyers.EVERYBODY, 1).price();
    }

    /** Whether the buyer who looks at it pays less for one piece than everybody does. */
    public boolean isYours() {
        return price().compareTo(publicPrice()) < 0;
    }

    /** What such a buyer pays for one piece of so many. */
    public PriceChoice choice(Buyers buyer, int pieces) {
        return PriceChoice.of(listed, rules, buyer, pieces);
    }

    /**
     * Whether the price may be announced as reduced (Directive 98/6/EC, Article 6a): only against a price that is known
     * to have been the lowest in the 30 days before, and is higher than what it costs now. A price that not everybody
     * has is no reduction: those 30 days tell of the prices of everybody.
     */
    public boolean isReduced() {
        return lowest != null && !isYours() && lowest.compareTo(price()) > 0;
    }

    /** The list price, to be struck through; null when no reduction is announced. */
    public Money was() {
        return isReduced() ? listed : null;
    }

    /** The lowest price of the 30 days before; null when no reduction is announced. */
    public Money lowestBefore() {
        return isReduced() ? lowest : null;
    }

    /** Prices of more pieces for the buyer who looks at it, the least pieces first. */
    public List<PriceRule> tiers() {
        return PriceChoice.tiers(listed, rules, who);
    }

    /** What one unit of the measure costs; null when there is no measure. */
    public Money unitPrice() {
        return measure == null ? null : measure.unitPrice(price());
    }
}
