package org.kontor.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kontor.market.Markets;
import org.kontor.shared.Money;

/** What delivery must be like so that every cart gets one clear answer; what is not is refused whole. */
@ApplicationScoped
class DeliveryChecks {

    private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));
    private static final int LONGEST_NAME = 80;
    private static final int MOST_DAYS = 90;
    private static final int MOST_LEAD = 60;
    private static final int MOST_ROWS = 500;
    private static final int MOST_POSITION = 999;

    @Inject
    private Markets markets;

    @Inject
    private Carriers carriers;

    void check(DeliveryZone zone, DeliveryMap map) {
        requireName(zone.name(), zone.position());
        if (map.zones().stream().anyMatch(each -> each.id() != zone.id() && each.name().equals(zone.name()))) {
            throw new ShippingRefused("shipping.refused.nameTaken", zone.name());
        }
        var areas = zone.areas();
        if (areas.isEmpty() || areas.size() > MOST_ROWS || areas.stream().allMatch(ZoneArea::excluded)) {
            throw new ShippingRefused("shipping.refused.noAreas");
        }
        for (var area : areas) {
            if (!COUNTRIES.contains(area.country()) || !area.isSound()) {
                throw new ShippingRefused("shipping.refused.area", area.country());
            }
        }
        requireNoOverlap(areas);
    }

    private static void requireNoOverlap(List<ZoneArea> areas) {
        for (var at = 0; at < areas.size(); at++) {
            for (var other : areas.subList(at + 1, areas.size())) {
                if (areas.get(at).overlaps(other)) {
                    throw new ShippingRefused("shipping.refused.areas", other.country(),
                            other.isWhole() ? "" : other.from());
                }
            }
        }
    }

    void check(DeliveryMethod method, DeliveryMap map) {
        requireName(method.name(), method.position());
        if (!method.code().matches("[A-Z][A-Z0-9]{1,19}")) {
            throw new ShippingRefused("shipping.refused.code");
        }
        if (method.version() < 0 && map.method(method.code()).isPresent()) {
            throw new ShippingRefused("shipping.refused.nameTaken", method.code());
        }
        if (carriers.find(method.carrier()).isEmpty()) {
            throw new ShippingRefused("shipping.refused.carrier", method.carrier());
        }
        if (method.rules().size() > MOST_ROWS || new HashSet<>(method.rules()).size() < method.rules().size()) {
            throw new ShippingRefused("shipping.refused.rules");
        }
    }

    void check(DeliveryService service, DeliveryMap map) {
        var plan = service.plan();
        if (map.zone(service.zone()).isEmpty() || map.method(service.method()).isEmpty()) {
            throw new ShippingRefused("shipping.refused.where");
        }
        check(plan.table());
        if (map.services().stream().anyMatch(each -> each.id() != service.id() && each.zone() == service.zone()
                && each.method().equals(service.method()) && each.speaks(service.currency()))) {
            throw new ShippingRefused("shipping.refused.twice");
        }
        if (plan.minDays() < 1 || plan.maxDays() < plan.minDays() || plan.maxDays() > MOST_DAYS) {
            throw new ShippingRefused("shipping.refused.days", MOST_DAYS);
        }
        if (plan.pieceOver() != null && plan.pieceOver() < 0 || plan.pieceUpTo() != null
                && plan.pieceUpTo() <= (plan.pieceOver() == null ? 0 : plan.pieceOver())) {
            throw new ShippingRefused("shipping.refused.piece");
        }
        if (map.service(service.id()).filter(known -> !known.speaks(service.currency())).isPresent()) {
            throw new ShippingRefused("shipping.refused.currency");
        }
    }

    private void check(RateTable table) {
        table.fault().ifPresent(key -> {
            throw new ShippingRefused(key);
        });
        var currency = table.steps().get(0).price().currency();
        var foreign = markets.find(currency).isEmpty() || table.steps().stream().map(RateStep::price)
                .map(Money::currency).anyMatch(each -> !each.equals(currency));
        if (foreign || table.steps().size() > MOST_ROWS
                || table.freeFrom() != null && !(table.freeFrom().isPositive()
                        && table.freeFrom().currency().equals(currency))) {
            throw new ShippingRefused("shipping.refused.step");
        }
    }

    void check(DeliveryCalendar calendar) {
        if (calendar.leadDays() < 0 || calendar.leadDays() > MOST_LEAD) {
            throw new ShippingRefused("shipping.refused.lead", MOST_LEAD);
        }
        var seen = new HashSet<String>();
        for (var holiday : calendar.holidays()) {
            if (!COUNTRIES.contains(holiday.country()) || holiday.name().isBlank()
                    || holiday.name().length() > LONGEST_NAME) {
                throw new ShippingRefused("shipping.refused.holiday", holiday.day());
            }
            if (!seen.add(holiday.day() + holiday.country())) {
                throw new ShippingRefused("shipping.refused.holidayTwice", holiday.day());
            }
        }
    }

    private static void requireName(String name, int position) {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME || position < 1
                || position > MOST_POSITION) {
            throw new ShippingRefused("shipping.refused.name", LONGEST_NAME, MOST_POSITION);
        }
    }
}
