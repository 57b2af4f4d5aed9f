package org.kontor.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kontor.checkers.Books;
import org.kontor.checkers.Watch;
import org.kontor.it.Outside;

/**
 * The shop lives through deeds in random order; every check that must hold at any moment is asked all the while, and
 * those for quiet moments whenever the walk pauses. The short walk throws the same dice in every build, the long one
 * new ones; {@code -Dwalk.seed=…} throws chosen ones, {@code -Dwalk.steps=…} goes farther.
 */
class RandomWalkIT extends Outside {

    private static final int STRETCH = 10;
    private static final int BETWEEN_PAUSES = 1000;
    private static final int REMEMBERED = 40;
    private static final int SHORT = 80;
    private static final int LONG = 10_000;
    /** The dice of every build, which is to say the same twice. */
    private static final long KNOWN = 919_528;

    private static final Pattern ORDER = Pattern.compile("/order/([0-9]+)");

    private final Deque<String> last = new ArrayDeque<>();
    private final Map<String, Integer> done = new TreeMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private long seed;

    @Test
    @DisplayName("R-16: 80 deeds in random order: the books balance at every moment")
    void keepsTheBooksBalancedThroughAShortWalk() {
        walk(SHORT, false, KNOWN);
    }

    @Test
    @Tag("chaos")
    @DisplayName("R-16: 10,000 deeds in random order: the books balance at every moment")
    void keepsTheBooksBalancedThroughALongWalk() {
        walk(Integer.getInteger("walk.steps", LONG), true, ThreadLocalRandom.current().nextInt(1_000_000));
        System.out.println("Walk with seed " + seed + ", done: " + done + ", refused: " + refused);
        assertTrue(done.size() >= 30, () -> "too little happened: " + done.keySet());
    }

    private void walk(int steps, boolean isLong, long dice) {
        seed = Long.getLong("walk.seed", dice);
        assertEquals("", made("/it/walk?do=begin&seed=" + seed + "&long=" + isLong));
        var customer = new KeptCard(seed, account());
        var goods = made("/it/walk?do=goods").lines().toList();
        try (var watch = new Watch(Books.books())) {
            for (var taken = 0; taken < steps; taken += STRETCH) {
                made("/it/walk?do=go&steps=" + STRETCH).lines().forEach(this::note);
                customer.mayOrder(goods).forEach(this::comeFromOutside);
                assertEquals(List.of(), watch.findings(), this::story);
                if (taken > 0 && taken % BETWEEN_PAUSES == 0) {
                    pause("calm");
                    System.out.println("Walk with seed " + seed + " has taken " + taken + " steps");
                }
            }
            pause("end");
            assertEquals(List.of(), watch.findings(), this::story);
            assertTrue(watch.rounds() > 1, "the books were not looked at meanwhile");
        }
    }

    private void comeFromOutside(String step) {
        note(step);
        ORDER.matcher(step).results().forEach(found -> assertEquals("", made("/it/walk?do=know&order=" + found.group(1))));
    }

    private void pause(String how) {
        assertEquals("", made("/it/walk?do=" + how), this::story);
        try {
            Books.books().balance();
        } catch (AssertionError unbalanced) {
            throw new AssertionError(unbalanced.getMessage() + "\n" + story(), unbalanced);
        }
    }

    private void note(String step) {
        last.add(step);
        if (last.size() > REMEMBERED) {
            last.remove();
        }
        var name = step.replaceFirst(":.*", "");
        (step.contains(": refused, ") ? refused : done).merge(name, 1, Integer::sum);
        assertTrue(!step.startsWith("BROKEN") && !step.startsWith("<"), this::story);
    }

    private String story() {
        return "Seed " + seed + ", the last steps:\n" + String.join("\n", Stream.concat(last.stream(),
                Stream.of("done: " + done, "refused: " + refused)).toList()) + "\n";
    }
}
