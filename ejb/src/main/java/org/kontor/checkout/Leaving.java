package org.kontor.checkout;

import java.util.Map;
import java.util.Set;

/**
 * What of an order left the house or is about to: units by line id, and the numbers of the consignments of which anything
 * is among them, because the delivery of each is paid with its first parcel.
 */
public record Leaving(Map<Long, Integer> units, Set<Integer> consignments) {

    public Leaving {
        units = Map.copyOf(units);
        consignments = Set.copyOf(consignments);
    }
}
