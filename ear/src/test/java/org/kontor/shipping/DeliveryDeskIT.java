package org.kontor.shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kontor.audit.AuditChange;
import org.kontor.audit.AuditQueries;
import org.kontor.builders.Staff;
import org.kontor.it.ShippedEar;
import org.kontor.security.Tokens;
import org.kontor.shared.Conflict;
import org.kontor.shared.Money;
import org.kontor.shared.NotFound;

/** What staff set up about delivery, each test in a country of its own that no other test sends to. */
class DeliveryDeskIT extends ShippedEar {

    @Inject
    private DeliveryDesk desk;

    @Inject
    private DeliveryQueries deliveries;

    @Inject
    private AuditQueries audit;

    @Inject
    private Staff staff;

    private static String mark() {
        return "T" + Tokens.fresh().substring(0, 10).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "X");
    }

    private static DeliveryZone zone(String name, ZoneArea... areas) {
        return new DeliveryZone(0, name, 50, 0, List.of(areas));
    }

    private static ZoneArea whole(String country) {
        return new ZoneArea(country, null, null, false);
    }

    private static Money euro(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    private static ServicePlan plan(RateStep... steps) {
        return new ServicePlan(2, 4, new RateTable(RateBasis.PIECES, List.of(steps), euro(5000)), null, 10_000L, true);
    }

    private static DeliveryLoad load(int pieces) {
        return new DeliveryLoad(euro(1000), List.of(new DeliveryItem("Lamp", "lamp",
                Set.of("lighting"), pieces, 500)));
    }

    private long save(DeliveryZone zone) {
        return staff.does(() -> desk.saveZone(zone));
    }

    private void save(DeliveryMethod method) {
        staff.does(() -> {
            desk.saveMethod(method);
            return method;
        });
    }

    private long save(DeliveryService service) {
        return staff.does(() -> desk.saveService(service));
    }

    private DeliveryMap map() {
        return staff.does(() -> desk.map());
    }

    @Test
    void offersWhatStaffSetUpAtOnce() {
        var code = mark();
        var zone = save(zone("Iceland " + code, whole("IS"), new ZoneArea("IS", "900", "902", true)));
        save(new DeliveryMethod(code, "Ship", "nordpost", 9, -1,
                List.of(new MethodRule(MethodRule.Kind.NEVER_WITH, MethodRule.Scope.CATEGORY, "sofas"))));
        var id = save(new DeliveryService(0, zone, code, 0, plan(new RateStep(0, 2L, euro(900)),
                new RateStep(2, 5L, euro(1900)))));

        var decision = deliveries.decide(load(3), new Destination("IS", "101"));

        assertEquals(euro(1900), decision.option(code).orElseThrow().price());
        assertEquals(MissingDelivery.Reason.TOO_MANY, deliveries.decide(load(6), new Destination("IS", "101"))
                .lost(code).orElseThrow().reason());
        assertEquals(MissingDelivery.Reason.POSTCODE, deliveries.decide(load(1), new Destination("IS", "901"))
                .lost(code).orElseThrow().reason());
        var saved = map().service(id).orElseThrow();
        assertEquals(plan(new RateStep(0, 2L, euro(900)), new RateStep(2, 5L, euro(1900))), saved.plan());
        staff.does(() -> {
            desk.removeService(id);
            desk.removeZone(zone);
            return null;
        });
        assertTrue(deliveries.decide(load(1), new Destination("IS", "101")).option(code).isEmpty());
        assertThrows(NotFound.class, () -> staff.does(() -> {
            desk.removeZone(zone);
            return null;
        }));
    }

    @Test
    void offersWhatStaffSetUpAtOnceThoughACartAskedBeforeItWasCommitted() {
        var code = mark();
        var zone = save(zone("Jersey " + code, whole("JE")));
        save(new DeliveryMethod(code, "Ship", "nordpost", 9, -1, List.of()));
        staff.doesAsOne(() -> {
            desk.saveService(new DeliveryService(0, zone, code, 0, plan(new RateStep(0, 2L, euro(900)))));
            return staff.does(() -> deliveries.decide(load(1), new Destination("JE", "JE2 3AB")));
        });

        assertEquals(euro(900), deliveries.decide(load(1), new Destination("JE", "JE2 3AB")).option(code)
                .orElseThrow().price());
    }

    @Test
    void refusesTwoPeopleOnOneZone() {
        var name = "Norway " + mark();
        var id = save(zone(name, whole("NO")));
        var first = map().zone(id).orElseThrow();
        save(new DeliveryZone(id, name, 51, first.version(), first.areas()));

        assertThrows(Conflict.class, () -> save(new DeliveryZone(id, name, 52, first.version(), first.areas())));

        assertEquals(51, map().zone(id).orElseThrow().position());
        var changes = staff.does(() -> audit.of("deliveryZone", name)).get(0).changes();
        assertEquals(List.of(new AuditChange("position", "50", "51")), changes);
    }

    @Test
    void refusesWhatNoCartCouldBeAnsweredBy() {
        var name = "Chile " + mark();
        assertRefused("shipping.refused.noAreas", zone(name));
        assertRefused("shipping.refused.noAreas", zone(name, new ZoneArea("CL", null, null, true)));
        assertRefused("shipping.refused.area", zone(name, whole("QQ")));
        assertRefused("shipping.refused.area", zone(name, new ZoneArea("CL", "20", "10", false)));
        assertRefused("shipping.refused.area", zone(name, new ZoneArea("CL", "١٠", "٢٠", false)));
        assertRefused("shipping.refused.areas", zone(name, new ZoneArea("CL", "10", "20", false),
                new ZoneArea("CL", "20", "30", false)));
        assertRefused("shipping.refused.name", zone(" ", whole("CL")));
        assertRefused("shipping.refused.nameTaken", zone("Germany", whole("CL")));
    }

    private void assertRefused(String key, DeliveryZone zone) {
        assertEquals(key, assertThrows(ShippingRefused.class, () -> save(zone)).messageKey());
    }

    @Test
    void refusesTablesWithGapsOverlapsAndForeignMoney() {
        var code = mark();
        save(new DeliveryMethod(code, "Mule", "nordpost", 9, -1, List.of()));
        var zone = save(zone("Peru " + code, whole("PE")));
        Stream.of(plan(), plan(new RateStep(0, 5L, euro(1)), new RateStep(4, 9L, euro(1))),
                        plan(new RateStep(0, 5L, euro(1)), new RateStep(6, 9L, euro(1))),
                        plan(new RateStep(0, 5L, euro(-1))), plan(new RateStep(0, null, Money.ofMinor(1, "CHF"))),
                        new ServicePlan(3, 2, plan(new RateStep(0, null, euro(1))).table(), null, null, true),
                        new ServicePlan(1, 2, plan(new RateStep(0, null, euro(1))).table(), 10L, 10L, true))
                .forEach(plan -> assertThrows(ShippingRefused.class,
                        () -> save(new DeliveryService(0, zone, code, 0, plan)), plan::toString));
        assertTrue(map().services().stream().noneMatch(each -> each.method().equals(code)));
        assertThrows(ShippingRefused.class, () -> save(new DeliveryMethod(code, "Mule", "nordpost", 9, -1, List.of())));
        assertThrows(ShippingRefused.class, () -> save(new DeliveryMethod(mark(), "Mule", "pigeon", 9, -1, List.of())));
    }

    @Test
    void keepsTheCalendarAndItsHistory() {
        var before = map().calendar();
        var moved = Stream.concat(before.holidays().stream(),
                Stream.of(new Holiday(LocalDate.of(2031, 6, 17), "IS", "National Day"))).toList();
        staff.does(() -> {
            desk.saveCalendar(with(before, before.version(), moved));
            return null;
        });

        assertTrue(map().calendar().holidays().contains(new Holiday(LocalDate.of(2031, 6, 17), "IS", "National Day")));
        assertThrows(Conflict.class, () -> staff.does(() -> {
            desk.saveCalendar(with(before, before.version(), before.holidays()));
            return null;
        }));
        var change = staff.does(() -> audit.of("deliveryCalendar", "calendar")).get(0);
        assertEquals("shipping.calendar", change.action());
        assertEquals(List.of("holidays"), change.changes().stream().map(AuditChange::field).toList());
        staff.does(() -> {
            desk.saveCalendar(with(before, before.version() + 1, before.holidays()));
            return null;
        });
    }

    private static DeliveryCalendar with(DeliveryCalendar calendar, long version, List<Holiday> holidays) {
        return new DeliveryCalendar(calendar.zone(), calendar.home(), calendar.cutOff(), calendar.leadDays(), version,
                holidays);
    }

    @Test
    void opensToNobodyWithoutTheRight() {
        assertThrows(EJBAccessException.class, () -> desk.map());
    }
}
