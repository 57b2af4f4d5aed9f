package org.kontor.promotion;

import java.util.stream.IntStream;
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
            return pieces.bundles(bundle);
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

    /** The dearest pieces make the first bundle, the next the second: a bundle that would cost more is none. */
    private Saving bundles(Action.BundlePrice bundle) {
        var covered = cart.covered(bundle.target());
        var cheapestFirst = cart.cheapestFirst();
        var dearestFirst = IntStream.range(0, cheapestFirst.length)
                .map(index -> cheapestFirst[cheapestFirst.length - 1 - index]).filter(line -> covered[line]).toArray();
        var times = cart.piecesOf(covered) / bundle.pieces();
        times = bundle.mostTimes() == 0 ? times : Math.min(times, bundle.mostTimes());
        var lines = new long[cart.size()];
        var used = new int[cart.size()];
        for (var time = 0; time < times; time++) {
            var worth = new long[cart.size()];
            var missing = bundle.pieces();
            for (var line : dearestFirst) {
                var pieces = Math.min(missing, cart.goods(line).pieces() - used[line]);
                worth[line] = cart.pieces(line, used[line] + pieces) - cart.pieces(line, used[line]);
                used[line] += pieces;
                missing -= pieces;
            }
            var saved = LongSum.of(worth) - bundle.price().minor();
            if (saved <= 0) {
                break;
            }
            var shares = cart.money(saved).allocate(worth);
            for (var line = 0; line < lines.length; line++) {
                lines[line] += shares.get(line).minor();
            }
        }
        return Saving.ofLines(lines);
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
