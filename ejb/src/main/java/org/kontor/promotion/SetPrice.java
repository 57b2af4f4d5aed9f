package org.kontor.promotion;

import java.util.List;
import org.kontor.shared.Money;

/**
 * A set of several kinds of goods costs so much together, if that is less; the dearest pieces go first.
 *
 * @param price     of the whole set, tax included
 * @param mostTimes how many sets a cart can have; 0 for as many as there are
 */
public record SetPrice(List<Part> parts, Money price, int mostTimes) implements Action {

    private static final int MOST_PARTS = 5;

    /** So many pieces of some goods. */
    public record Part(Target target, int pieces) {

        public Part {
            require(pieces >= 1 && pieces <= MOST);
        }
    }

    public SetPrice {
        parts = List.copyOf(parts);
        require(parts.size() >= 2 && parts.size() <= MOST_PARTS && !price.isNegative() && mostTimes >= 0
                && mostTimes <= MOST);
    }

    @Override
    public Phase phase() {
        return Phase.LINES;
    }

    @Override
    public Target target() {
        return parts.get(0).target();
    }

    @Override
    public List<Target> targets() {
        return parts.stream().map(Part::target).toList();
    }

    private static void require(boolean sound) {
        if (!sound) {
            throw new IllegalArgumentException("not a set: a number or the price is out of range");
        }
    }
}
