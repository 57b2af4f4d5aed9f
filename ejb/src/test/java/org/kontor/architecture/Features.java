package org.kontor.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The map of the house, in {@code features.map}: every feature with its rank and the features that it may use, those
 * included that are still to come. A new pair is a decision: add it there, and to the package-info of the feature that
 * wants it.
 */
final class Features {

    /** Rank, feature, what it may use; arrows point down, or sideways where the pair is listed. */
    private static final String MAP = "features.map";

    private static final Map<String, Feature> ALL = read();

    /** One line of the map. */
    record Feature(int rank, String name, Set<String> mayUse) {
    }

    private Features() {
    }

    static List<Feature> all() {
        return List.copyOf(ALL.values());
    }

    static boolean isKnown(String name) {
        return ALL.containsKey(name);
    }

    static boolean mayUse(String feature, String other) {
        return feature.equals(other) || ALL.get(feature).mayUse().contains(other);
    }

    /** Flows, which alone command many features. */
    static boolean isFlow(String name) {
        return isKnown(name) && ALL.get(name).rank() == 6;
    }

    static int rank(String name) {
        return ALL.get(name).rank();
    }

    private static Map<String, Feature> read() {
        var features = new LinkedHashMap<String, Feature>();
        for (var line : lines()) {
            var halves = line.split(":", 2);
            var head = halves[0].strip().split("\\s+");
            var used = halves[1].isBlank() ? Set.<String>of() : Set.of(halves[1].strip().split("\\s+"));
            features.put(head[1], new Feature(Integer.parseInt(head[0]), head[1], used));
        }
        return features;
    }

    private static List<String> lines() {
        try (var map = Features.class.getResourceAsStream(MAP)) {
            return new String(map.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
