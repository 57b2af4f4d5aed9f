package org.kontor.shared;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Largest-remainder allocation of whole units; BigInteger where amount times weight may outgrow a long. */
final class Allocation {

    private Allocation() {
    }

    static List<Long> of(long units, List<Long> weights) {
        var total = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        var isSmall = units <= Integer.MAX_VALUE && total.bitLength() < Integer.SIZE;
        var parts = new ArrayList<Long>(weights.size());
        var remainders = new ArrayList<BigInteger>(weights.size());
        var left = units;
        for (var weight : weights) {
            if (isSmall) {
                parts.add(units * weight / total.longValue());
                remainders.add(BigInteger.valueOf(units * weight % total.longValue()));
            } else {
                var share = BigInteger.valueOf(units).multiply(BigInteger.valueOf(weight)).divideAndRemainder(total);
                parts.add(share[0].longValueExact());
                remainders.add(share[1]);
            }
            left -= parts.get(parts.size() - 1);
        }
        return left == 0 ? parts : withRest(parts, remainders, weights, left);
    }

    private static List<Long> withRest(List<Long> parts, List<BigInteger> remainders, List<Long> weights, long left) {
        IntStream.range(0, weights.size()).boxed()
                .sorted(Comparator.<Integer, BigInteger>comparing(remainders::get).reversed()
                        .thenComparing(Comparator.<Integer, Long>comparing(weights::get).reversed())
                        .thenComparing(Comparator.naturalOrder()))
                .limit(left)
                .forEach(index -> parts.set(index, parts.get(index) + 1));
        return parts;
    }
}
