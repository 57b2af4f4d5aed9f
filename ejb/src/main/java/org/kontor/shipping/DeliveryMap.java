package org.kontor.shipping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Everything about delivery at one moment: zones and methods in the order in which they count, the methods in their
 * zones, and the calendar. It decides what can deliver which goods where; it is pure.
 */
public record DeliveryMap(List<DeliveryZone> zones, List<DeliveryMethod> methods, List<DeliveryService> services,
                          DeliveryCalendar calendar) {

    public DeliveryMap {
        zones = zones.stream().sorted(Comparator.comparingInt(DeliveryZone::position)
                .thenComparing(DeliveryZone::id)).toList();
        methods = methods.stream().sorted(Comparator.comparingInt(DeliveryMethod::position)
                .thenComparing(DeliveryMethod::code)).toList();
        services = List.copyOf(services);
    }

    /** Which methods can deliver the goods to the place if they are ordered at the moment, and why others cannot. */
    public DeliveryDecision decide(DeliveryLoad load, Destination place, Instant ordered) {
        var options = new ArrayList<DeliveryOption>();
        var missing = new ArrayList<MissingDelivery>();
        var here = zoneOf(place);
        for (var method : methods) {
            var service = here.flatMap(zone -> service(zone.id(), method.code(), load));
            var refusal = service.isEmpty() ? elsewhere(method, place, load) : service.get().refusal(method, load);
            refusal.ifPresent(missing::add);
            if (service.isPresent() && refusal.isEmpty()) {
                options.add(option(method, service.get().plan(), load, place, ordered));
            }
        }
        return new DeliveryDecision(options, missing);
    }

    /** When something would arrive by a method if it were ordered at the moment; empty where the method does not go. */
    Optional<DeliveryWindow> window(String method, Destination place, String currency, Instant ordered) {
        return zoneOf(place).flatMap(zone -> services.stream()
                .filter(each -> each.zone() == zone.id() && each.method().equals(method)
                        && each.speaks(currency)).findFirst())
                .map(DeliveryService::plan).map(plan ->
                        calendar.window(ordered, plan.minDays(), plan.maxDays(), place.country()));
    }

    private DeliveryOption option(DeliveryMethod method, ServicePlan plan, DeliveryLoad load, Destination place,
            Instant ordered) {
        return new DeliveryOption(method.code(), method.name(), method.carrier(), plan.table().price(load),
                calendar.window(ordered, plan.minDays(), plan.maxDays(), place.country()),
                Optional.ofNullable(plan.table().freeFrom()));
    }

    private Optional<DeliveryZone> zoneOf(Destination place) {
        return zones.stream().filter(zone -> zone.contains(place)).findFirst();
    }

    private Optional<DeliveryService> service(long zone, String method, DeliveryLoad load) {
        return services.stream().filter(each -> each.zone() == zone && each.method().equals(method))
                .filter(each -> each.plan().active() && each.speaks(load.value().currency())).findFirst();
    }

    /** A method that goes to other parts of the country, or to other countries; one that goes nowhere is not named. */
    private Optional<MissingDelivery> elsewhere(DeliveryMethod method, Destination place, DeliveryLoad load) {
        var served = zones.stream().filter(zone -> service(zone.id(), method.code(), load).isPresent()).toList();
        if (served.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(MissingDelivery.of(method, served.stream().anyMatch(zone -> zone.touches(place.country()))
                ? MissingDelivery.Reason.POSTCODE : MissingDelivery.Reason.COUNTRY));
    }

    public Optional<DeliveryMethod> method(String code) {
        return methods.stream().filter(method -> method.code().equals(code)).findFirst();
    }

    public Optional<DeliveryZone> zone(long id) {
        return zones.stream().filter(zone -> zone.id() == id).findFirst();
    }

    public Optional<DeliveryService> service(long id) {
        return services.stream().filter(service -> service.id() == id).findFirst();
    }
}
