package org.kontor.shipping;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.kontor.shared.Money;

/** A small delivery world for tests: Germany with an island, Austria, three methods, Christmas. */
final class Routes {

    /** A Wednesday noon in Berlin. */
    static final Instant NOON = Instant.parse("2026-11-25T11:00:00Z");
    static final long PARCEL = 31_500;
    static final Destination BERLIN = new Destination("DE", "10119");
    static final Destination ISLAND = new Destination("DE", "26548");
    static final Destination VIENNA = new Destination("AT", "1010");
    static final DeliveryCalendar CALENDAR = new DeliveryCalendar(ZoneId.of("Europe/Berlin"), "DE",
            LocalTime.of(14, 0), 0, 0, List.of(new Holiday(LocalDate.of(2026, 12, 25), "DE", "Christmas Day"),
                    new Holiday(LocalDate.of(2026, 12, 8), "AT", "Immaculate Conception")));
    static final DeliveryMethod STANDARD = method("STANDARD", 1);
    static final DeliveryMethod EXPRESS = method("EXPRESS", 2,
            new MethodRule(MethodRule.Kind.NEVER_WITH, MethodRule.Scope.CATEGORY, "planters"));
    static final DeliveryMethod FORWARDER = method("FORWARDER", 3,
            new MethodRule(MethodRule.Kind.ONLY_WITH, MethodRule.Scope.CATEGORY, "sofas"),
            new MethodRule(MethodRule.Kind.ONLY_WITH, MethodRule.Scope.PRODUCT, "oak-table"));
    static final RateTable PARCELS = new RateTable(RateBasis.WEIGHT, List.of(step(0, 5_000L, 490),
            step(5_000, PARCEL, 790)), euro(6000));

    private Routes() {
    }

    static DeliveryMap map() {
        return new DeliveryMap(
                List.of(zone(2, 2, new ZoneArea("DE", null, null, false), new ZoneArea("DE", "27498", "27498", true),
                                new ZoneArea("DE", "26548", "26548", true)),
                        zone(1, 1, new ZoneArea("DE", "26548", "26548", false)),
                        zone(3, 3, new ZoneArea("AT", null, null, false))),
                List.of(FORWARDER, EXPRESS, STANDARD),
                List.of(service(1, 1, "STANDARD", PARCELS, null, PARCEL),
                        service(2, 2, "STANDARD", PARCELS, null, PARCEL),
                        service(3, 2, "EXPRESS", PARCELS, null, PARCEL),
                        service(4, 2, "FORWARDER", new RateTable(RateBasis.PIECES, List.of(step(0, 3L, 4900)), null),
                                PARCEL, null),
                        service(5, 3, "STANDARD", new RateTable(RateBasis.VALUE, List.of(step(1000, 10_000L, 990)),
                                null), null, PARCEL)),
                CALENDAR);
    }

    static DeliveryMethod method(String code, int position, MethodRule... rules) {
        return new DeliveryMethod(code, code.toLowerCase(), "nordpost", position, 0, List.of(rules));
    }

    static DeliveryZone zone(long id, int position, ZoneArea... areas) {
        return new DeliveryZone(id, "zone " + id, position, 0, List.of(areas));
    }

    static DeliveryService service(long id, long zone, String method, RateTable table, Long over, Long upTo) {
        return new DeliveryService(id, zone, method, 0, new ServicePlan(2, 3, table, over, upTo, true));
    }

    static RateStep step(long from, Long upTo, long price) {
        return new RateStep(from, upTo, euro(price));
    }

    static DeliveryItem item(int pieces, int grams, String... categories) {
        return new DeliveryItem("Lamp", "lamp", Set.of(categories), pieces, grams);
    }

    static DeliveryLoad load(long value, DeliveryItem... items) {
        return new DeliveryLoad(euro(value), List.of(items));
    }

    static Money euro(long minor) {
        return Money.ofMinor(minor, "EUR");
    }
}
