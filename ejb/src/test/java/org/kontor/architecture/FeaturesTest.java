package org.kontor.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The map itself is held to its own rules. */
class FeaturesTest {

    @Test
    void pointsDownOrSidewaysOnly() {
        for (var feature : Features.all()) {
            for (var used : feature.mayUse()) {
                assertTrue(Features.isKnown(used), feature.name() + " may use " + used + ", which is not on the map");
                assertTrue(Features.rank(used) <= feature.rank(), feature.name() + " looks up to " + used);
            }
        }
    }

    @Test
    void hasNoCircle() {
        for (var feature : Features.all()) {
            var reached = new HashSet<String>();
            var open = new ArrayList<>(feature.mayUse());
            while (!open.isEmpty()) {
                var next = open.remove(open.size() - 1);
                if (reached.add(next)) {
                    open.addAll(uses(next));
                }
            }
            assertTrue(!reached.contains(feature.name()), feature.name() + " comes back to itself");
        }
    }

    private static Set<String> uses(String name) {
        return Features.all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow().mayUse();
    }
}
