package org.kontor.shipping;

import java.util.List;

/** Where the same prices hold. Where zones overlap the one with the lowest position counts. */
public record DeliveryZone(long id, String name, int position, long version, List<ZoneArea> areas) {

    public DeliveryZone {
        areas = List.copyOf(areas);
    }

    boolean contains(Destination place) {
        return areas.stream().anyMatch(area -> !area.excluded() && area.contains(place))
                && areas.stream().noneMatch(area -> area.excluded() && area.contains(place));
    }

    /** Whether any part of a country lies in it. */
    public boolean touches(String country) {
        return areas.stream().anyMatch(area -> !area.excluded() && area.country().equals(country));
    }
}
