package org.kontor.importing.demo.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Chance that falls the same way every time. Each subject throws its own dice, so that one more throw moves no other.
 */
public final class Dice {

    private static final long SEED = 20261123;

    private final Random random;

    private Dice(long seed) {
        random = new Random(seed);
    }

    /** The dice of a subject. */
    public static Dice of(String subject) {
        return new Dice(SEED * 31 + subject.hashCode());
    }

    /** From 0 to one less than the number. */
    public int below(int number) {
        return random.nextInt(number);
    }

    public int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    public boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    public <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /**
     * An index below the number, small ones far more often than large ones: a few things sell much, most sell little.
     */
    public int popular(int number) {
        var share = random.nextDouble();
        return Math.min(number - 1, (int) (share * share * Math.sqrt(share) * number));
    }

    /** An index, each as often as its weight says. */
    public int weighted(int... weights) {
        var sum = 0;
        for (var weight : weights) {
            sum += weight;
        }
        var left = random.nextInt(sum);
        for (var index = 0; index < weights.length; index++) {
            left -= weights[index];
            if (left < 0) {
                return index;
            }
        }
        throw new IllegalStateException("weights do not add up");
    }

    public <T> List<T> shuffled(List<T> all) {
        var copy = new ArrayList<>(all);
        Collections.shuffle(copy, random);
        return copy;
    }

    /** Letters and digits, as providers make their identifiers. */
    public String token(int length) {
        var text = new StringBuilder(length);
        for (var i = 0; i < length; i++) {
            text.append("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz0123456789".charAt(random.nextInt(59)));
        }
        return text.toString();
    }

    /** Hexadecimal digits. */
    public String hex(int length) {
        var text = new StringBuilder(length);
        for (var i = 0; i < length; i++) {
            text.append(Character.forDigit(random.nextInt(16), 16));
        }
        return text.toString();
    }
}
