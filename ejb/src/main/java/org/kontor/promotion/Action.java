package org.kontor.promotion;

import java.util.Comparator;
import java.util.List;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;
import org.kontor.shared.Sku;

/** What a promotion gives. Amounts include tax; most times 0 means as often as it goes. */
public sealed interface Action permits Action.PercentOff, Action.AmountOff, Action.QuantityTiers, Action.BuyGet,
        Action.CheapestFree, Action.BundlePrice, SetPrice, Action.Gift, Action.OrderPercentOff, Action.OrderAmountOff,
        Action.ValueTiers, Action.DeliveryOff {

    /** What is reduced, in the order in which it is done. */
    enum Phase { LINES, ORDER, DELIVERY }

    Percentage EVERYTHING = Percentage.parse("100");
    int MOST = 99_999;

    Phase phase();

    /** What the goods must be among to be reduced; all goods for the order and the delivery. */
    default Target target() {
        return Target.all();
    }

    /** All that may be reduced; more than one where the action is about several kinds of goods. */
    default List<Target> targets() {
        return List.of(target());
    }

    /** Pieces of these goods that this action gives away and that must not earn it. */
    default int givenAway(Goods goods) {
        return 0;
    }

    /** A share off every piece of some goods. */
    record PercentOff(Target target, Percentage percentage) implements Action {

        public PercentOff {
            requireShare(percentage);
        }

        @Override
        public Phase phase() {
            return Phase.LINES;
        }
    }

    /** An amount off every piece of some goods, never more than it costs. */
    record AmountOff(Target target, Money each) implements Action {

        public AmountOff {
            require(each.isPositive());
        }

        @Override
        public Phase phase() {
            return Phase.LINES;
        }
    }

    /** The more pieces, the larger the share off all of them. */
    record QuantityTiers(Target target, List<Tier> tiers) implements Action {

        /** From so many pieces on. */
        public record Tier(int from, Percentage percentage) {

            public Tier {
                require(from >= 1 && from <= MOST);
                requireShare(percentage);
            }
        }

        public QuantityTiers {
            tiers = tiers.stream().sorted(Comparator.comparingInt(Tier::from)).toList();
            require(!tiers.isEmpty() && tiers.stream().map(Tier::from).distinct().count() == tiers.size());
        }

        @Override
        public Phase phase() {
            return Phase.LINES;
        }
    }

    /** Whoever buys some pieces gets a share off others: the cheapest of them, and no piece counts twice. */
    record BuyGet(Target buy, int buyPieces, Target target, int getPieces, Percentage percentage,
                  int mostTimes) implements Action {

        public BuyGet {
            require(buyPieces >= 1 && buyPieces <= MOST && getPieces >= 1 && getPieces <= MOST && isTimes(mostTimes));
            requireShare(percentage);
        }

        @Override
        public Phase phase() {
            return Phase.LINES;
        }
    }

    /** Of every so many pieces of some goods the cheapest is free. */
    record CheapestFree(Target target, int every, int mostTimes) implements Action {

        public CheapestFree {
            require(every >= 2 && every <= MOST && isTimes(mostTimes));
        }

        @Override
        public Phase phase() {
            return Phase.LINES;
        }
    }

    /** So many pieces of some goods cost so much together, if that is less; the dearest pieces go first. */
    record BundlePrice(Target target, int pieces, Money price, int mostTimes) implements Action {

        public BundlePrice {
            require(pieces >= 2 && pieces <= MOST && !price.isNegative() && isTimes(mostTimes));
        }

        @Override
        public Phase phase() {
            return Phase.LINES;
        }
    }

    /** Pieces of one SKU for nothing; the customer puts them into the cart. */
    record Gift(Sku sku, int pieces) implements Action {

        public Gift {
            require(pieces >= 1 && pieces <= MOST);
        }

        @Override
        public Phase phase() {
            return Phase.LINES;
        }

        @Override
        public Target target() {
            return Target.skus(sku.value());
        }

        @Override
        public int givenAway(Goods goods) {
            return goods.sku().equals(sku) ? Math.min(pieces, goods.pieces()) : 0;
        }
    }

    /** A share off what the goods cost together. */
    record OrderPercentOff(Percentage percentage) implements Action {

        public OrderPercentOff {
            requireShare(percentage);
        }

        @Override
        public Phase phase() {
            return Phase.ORDER;
        }
    }

    /** An amount off what the goods cost together, never more than that: the customer pays exactly so much less. */
    record OrderAmountOff(Money amount) implements Action {

        public OrderAmountOff {
            require(amount.isPositive());
        }

        @Override
        public Phase phase() {
            return Phase.ORDER;
        }
    }

    /** The more the goods are worth, the larger the share off. */
    record ValueTiers(List<Tier> tiers) implements Action {

        /** From so much on; what goods are worth is their price of today before any promotion. */
        public record Tier(Money from, Percentage percentage) {

            public Tier {
                require(from.isPositive());
                requireShare(percentage);
            }
        }

        public ValueTiers {
            tiers = tiers.stream().sorted(Comparator.comparing(Tier::from)).toList();
            require(!tiers.isEmpty() && tiers.stream().map(Tier::from).distinct().count() == tiers.size());
        }

        @Override
        public Phase phase() {
            return Phase.ORDER;
        }
    }

    /** A share off the delivery; 100 % is free delivery. */
    record DeliveryOff(Percentage percentage) implements Action {

        public DeliveryOff {
            requireShare(percentage);
        }

        @Override
        public Phase phase() {
            return Phase.DELIVERY;
        }
    }

    private static boolean isTimes(int times) {
        return times >= 0 && times <= MOST;
    }

    private static void requireShare(Percentage percentage) {
        require(percentage.value().signum() > 0 && percentage.compareTo(EVERYTHING) <= 0);
    }

    private static void require(boolean sound) {
        if (!sound) {
            throw new IllegalArgumentException("not an action: a number, share or amount is out of range");
        }
    }
}
