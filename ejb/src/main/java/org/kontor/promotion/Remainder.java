package org.kontor.promotion;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;

/**
 * What of a cart is still to be paid while promotions take from it, in minor units; goods stand in the order of their
 * SKUs. The pieces of a line share what was taken from it equally.
 */
final class Remainder {

    private final String currency;
    private final List<Goods> goods;
    private final long[] lines;
    /** Looked up by the very target of a promotion: a cart asks each of them more than once. */
    private final Map<Target, boolean[]> covered = new IdentityHashMap<>();
    private int[] cheapestFirst;
    private long order;
    private long delivery;

    Remainder(String currency, List<Goods> goods, long delivery) {
        this.currency = currency;
        this.goods = goods;
        this.lines = goods.stream().mapToLong(Goods::value).toArray();
        this.delivery = delivery;
    }

    int size() {
        return lines.length;
    }

    Goods goods(int line) {
        return goods.get(line);
    }

    long line(int line) {
        return lines[line];
    }

    /** What is left of some pieces of a line, rounded half up; of all pieces it is the whole line. */
    long pieces(int line, int pieces) {
        var all = goods.get(line).pieces();
        return pieces == all ? lines[line]
                : Math.floorDiv(Math.addExact(Math.multiplyExact(2 * lines[line], pieces), all), 2L * all);
    }

    /** What is left of all goods together. */
    long order() {
        var sum = -order;
        for (var line : lines) {
            sum = Math.addExact(sum, line);
        }
        return sum;
    }

    long delivery() {
        return delivery;
    }

    /** What all goods were worth before any promotion. */
    long worth() {
        return goods.stream().mapToLong(Goods::value).reduce(0, Math::addExact);
    }

    /** Which lines are meant; not to be changed. */
    boolean[] covered(Target target) {
        return covered.computeIfAbsent(target, key -> {
            var some = new boolean[lines.length];
            for (var line = 0; line < some.length; line++) {
                some[line] = target.covers(goods.get(line));
            }
            return some;
        });
    }

    /**
     * The lines by the price of their pieces before any promotion, equals by SKU, so that the order of a cart does not
     * matter; not to be changed.
     */
    int[] cheapestFirst() {
        if (cheapestFirst == null) {
            cheapestFirst = IntStream.range(0, lines.length).boxed()
                    .sorted(Comparator.<Integer>comparingLong(line -> goods.get(line).unit().minor())
                            .thenComparing(Comparator.naturalOrder())).mapToInt(line -> line).toArray();
        }
        return cheapestFirst;
    }

    int piecesOf(boolean[] some) {
        var pieces = 0;
        for (var line = 0; line < lines.length; line++) {
            pieces = some[line] ? Math.addExact(pieces, goods.get(line).pieces()) : pieces;
        }
        return pieces;
    }

    /** A share of an amount, rounded half up to the minor unit. */
    long share(Percentage percentage, long amount) {
        return amount == 0 ? 0 : percentage.of(money(amount)).minor();
    }

    Money money(long minor) {
        return Money.ofMinor(minor, currency);
    }

    void take(Saving saving) {
        for (var line = 0; line < lines.length; line++) {
            lines[line] -= saving.lines()[line];
        }
        order += saving.order();
        delivery -= saving.delivery();
    }
}
