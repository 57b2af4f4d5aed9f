package org.kontor.architecture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The map of the house: every feature with its rank and the features that it may use, those included that are still to
 * come. A new pair is a decision: add it here, and to the package-info of the feature that wants it.
 */
final class Features {

    /** Rank, feature, what it may use; arrows point down, or sideways where the pair is listed. */
    private static final String MAP = """
            0 shared         :
            1 security       : shared audit
            1 audit          : shared
            1 market         : shared
            1 media          : shared security audit
            1 notification   : shared security audit market media
            2 catalog        : shared audit market media
            2 inventory      : shared audit
            2 customer       : shared security audit market
            2 promotion      : shared audit market catalog
            2 giftcard       : shared security audit market
            2 tax            : shared market
            2 shipping       : shared market
            2 content        : shared audit market media
            2 review         : shared audit market catalog customer
            2 wishlist       : shared catalog customer
            2 banking        : shared audit market
            2 ledger         : shared
            3 pricing        : shared market catalog promotion tax shipping
            4 cart           : shared security audit market catalog inventory customer promotion giftcard tax shipping pricing
            4 ordering       : shared security audit market
            4 payment        : shared security audit market
            5 fulfilment     : shared audit market shipping ordering
            5 invoicing      : shared audit market media customer tax ordering payment fulfilment
            6 checkout       : shared security audit market notification catalog inventory customer promotion giftcard tax shipping pricing cart ordering payment fulfilment
            6 returns        : shared security audit market notification inventory customer promotion giftcard shipping ordering payment fulfilment invoicing checkout
            6 dispatch       : shared security audit market notification inventory customer shipping ordering payment fulfilment returns
            6 reconciliation : shared audit market banking ordering payment invoicing
            6 importing      : shared security audit market media catalog inventory customer promotion giftcard tax shipping content review pricing ordering payment fulfilment invoicing
            6 privacy        : shared security audit market media notification customer giftcard review wishlist cart ordering payment fulfilment invoicing
            6 operations     : shared security audit market media notification customer ordering payment fulfilment invoicing reconciliation
            7 search         : shared market media catalog inventory content review
            7 analytics      : shared security market catalog ordering
            7 reporting      : shared market catalog inventory customer ordering payment fulfilment invoicing reconciliation operations analytics accounting
            7 accounting     : shared audit market ledger giftcard ordering payment invoicing reconciliation
            """;

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
        for (var line : MAP.lines().toList()) {
            var halves = line.split(":", 2);
            var head = halves[0].strip().split("\\s+");
            var used = halves[1].isBlank() ? Set.<String>of() : Set.of(halves[1].strip().split("\\s+"));
            features.put(head[1], new Feature(Integer.parseInt(head[0]), head[1], used));
        }
        return features;
    }
}
