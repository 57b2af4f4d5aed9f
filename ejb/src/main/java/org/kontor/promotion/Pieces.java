package org.kontor.promotion;

import java.util.Comparator;
import java.util.List;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;

/** Actions that choose pieces; cheap and dear go by the price of the piece before any promotion. */
final class Pieces {

    private final Remainder cart;

    private Pieces(Remainder cart) {
        this.cart = cart;
    }

    static Saving saving(Action action, Remainder cart) {
        var pieces = new Pieces(cart);
        if (action instanceof Action.BuyGet deal) {
            return pieces.buyGet(deal.buy(), deal.buyPieces(), deal.target(), deal.getPieces(), deal.percentage(),
                    deal.mostTimes());
        }
        if (action instanceof Action.CheapestFree deal) {
            return pieces.buyGet(deal.target(), deal.every() - 1, deal.target(), 1, Action.EVERYTHING,
                    deal.mostTimes());
        }
        if (action instanceof Action.BundlePrice bundle) {
            return pieces.sets(List.of(new SetPrice.Part(bundle.target(), bundle.pieces())), bundle.price(),
                    bundle.mostTimes());
        }
        if (action instanceof SetPrice set) {
            return pieces.sets(set.parts(), set.price(), set.mostTimes());
        }
        var gift = (Action.Gift) action;
        return pieces.reduced(pieces.cheapest(cart.covered(gift.target()), gift.pieces(), new boolean[cart.size()], 0),
                Action.EVERYTHING);
    }

    /**
     * How often x pieces to buy and y pieces to get fit into the cart when pieces that are both count once: no more
     * than there are of either, and of both together.
     */
    private Saving buyGet(Target buy, int buyPieces, Target get, int getPieces, Percentage percentage, int mostTimes) {
        var bought = cart.covered(buy);
        var got = cart.covered(get);
        var both = new boolean[cart.size()];
        var either = new boolean[cart.size()];
        for (var line = 0; line < both.length; line++) {
            both[line] = bought[line] && got[line];
            either[line] = bought[line] || got[line];
        }
        var times = Math.min(cart.piecesOf(either) / (buyPieces + getPieces),
                Math.min(cart.piecesOf(bought) / buyPieces, cart.piecesOf(got) / getPieces));
        times = mostTimes == 0 ? times : Math.min(times, mostTimes);
        var boughtOnly = cart.piecesOf(bought) - cart.piecesOf(both);
        var neededOfBoth = Math.max(0, times * buyPieces - boughtOnly);
        return reduced(cheapest(got, times * getPieces, both, neededOfBoth), percentage);
    }

    /** So many of the cheapest pieces, leaving some of the pieces that are kept; by line. */
    private int[] cheapest(boolean[] from, int wanted, boolean[] kept, int keep) {
        var taken = new int[cart.size()];
        var still = wanted;
        var spare = cart.piecesOf(kept) - keep;
        for (var line : cart.cheapestFirst()) {
            if (from[line]) {
                var most = kept[line] ? Math.min(cart.goods(line).pieces(), spare) : cart.goods(line).pieces();
                taken[line] = Math.min(still, most);
                still -= taken[line];
                spare -= kept[line] ? taken[line] : 0;
            }
        }
        return taken;
    }

    private Saving reduced(int[] taken, Percentage percentage) {
        var lines = new long[cart.size()];
        for (var line = 0; line < lines.length; line++) {
            lines[line] = taken[line] == 0 ? 0 : cart.share(percentage, cart.pieces(line, taken[line]));
        }
        return Saving.ofLines(lines);
    }

    /**
     * The dearest pieces make the first set, the next the second: a set that would cost more is none. Goods of which
     * there are fewest are chosen first, so that a part that takes many things leaves the one that another part needs.
     */
    private Saving sets(List<SetPrice.Part> parts, Money price, int mostTimes) {
        var lines = new long[cart.size()];
        var scarcestFirst = parts.size() == 1 ? parts : parts.stream().sorted(Comparator.comparingInt(this::have)).toList();
        var used = new int[cart.size()];
        var isMore = scarcestFirst.stream().allMatch(part -> have(part) >= part.pieces());
        for (var time = 0; isMore && (mostTimes == 0 || time < mostTimes); time++) {
            var worth = new long[cart.size()];
            for (var part : scarcestFirst) {
                isMore = isMore && choose(part, used, worth);
            }
            var saved = isMore ? LongSum.of(worth) - price.minor() : 0;
            isMore = saved > 0;
            if (isMore) {
                var shares = cart.money(saved).allocate(worth);
                for (var line = 0; line < lines.length; line++) {
                    lines[line] += shares.get(line).minor();
                }
            }
        }
        return Saving.ofLines(lines);
    }

    private int have(SetPrice.Part part) {
        return cart.piecesOf(cart.covered(part.target()));
    }

    /** Takes the dearest pieces that are not used yet and adds what they are worth; false when there are too few. */
    private boolean choose(SetPrice.Part part, int[] used, long[] worth) {
        var covered = cart.covered(part.target());
        var cheapestFirst = cart.cheapestFirst();
        var missing = part.pieces();
        for (var at = cheapestFirst.length - 1; at >= 0 && missing > 0; at--) {
            var line = cheapestFirst[at];
            if (covered[line]) {
                var pieces = Math.min(missing, cart.goods(line).pieces() - used[line]);
                worth[line] += cart.pieces(line, used[line] + pieces) - cart.pieces(line, used[line]);
                used[line] += pieces;
                missing -= pieces;
            }
        }
        return missing == 0;
    }

    /** A sum that refuses to overflow. */
    private static final class LongSum {

        private static long of(long... amounts) {
            var sum = 0L;
            for (var amount : amounts) {
                sum = Math.addExact(sum, amount);
            }
            return sum;
        }
    }
}
