package org.kontor.shipping.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.kontor.shared.Money;
import org.kontor.shipping.DeliveryCalendar;
import org.kontor.shipping.DeliveryDesk;
import org.kontor.shipping.DeliveryMap;
import org.kontor.shipping.DeliveryMethod;
import org.kontor.shipping.DeliveryService;
import org.kontor.shipping.DeliveryZone;
import org.kontor.shipping.RateStep;
import org.kontor.shipping.ZoneArea;
import org.kontor.web.Formats;
import org.kontor.web.Texts;

/** Where the shop delivers, by what and for how much: the zones with what is offered in them, and the methods. */
@Named
@RequestScoped
public class DeliveryDeskPage {

    private static final int MOST_NAMED = 4;
    private static final Texts TEXTS = Texts.INSTANCE;

    @Inject
    private DeliveryDesk desk;

    private DeliveryMap map;

    /** A method in a zone as the list shows it. */
    public record Offered(String href, String method, String days, String price, boolean active) {
    }

    /** A zone as the list shows it. */
    public record Zone(String href, String add, String name, String where, List<Offered> services) {
    }

    /** A method as the list shows it. */
    public record Method(String href, String name, String code, String goods) {
    }

    public void load() {
        map = desk.map();
    }

    public List<Zone> getZones() {
        return map.zones().stream().map(zone -> new Zone("/admin/delivery/zones/" + zone.id(),
                "/admin/delivery/services/new?zone=" + zone.id(), zone.name(), where(zone),
                map.services().stream().filter(each -> each.zone() == zone.id()).map(this::offered).toList())).toList();
    }

    private Offered offered(DeliveryService service) {
        var plan = service.plan();
        return new Offered("/admin/delivery/services/" + service.id(),
                map.method(service.method()).map(DeliveryMethod::name).orElse(service.method()),
                days(plan.minDays(), plan.maxDays()), price(service), plan.active());
    }

    private static String days(int least, int most) {
        return least == most ? TEXTS.of("shipping.desk.day", least) : TEXTS.of("shipping.desk.days", least, most);
    }

    private static String price(DeliveryService service) {
        var table = service.plan().table();
        var prices = table.steps().stream().map(RateStep::price).sorted().toList();
        var lowest = Formats.money(prices.get(0));
        var highest = Formats.money(prices.get(prices.size() - 1));
        var range = lowest.equals(highest) ? lowest : TEXTS.of("shipping.desk.range", lowest, highest);
        Money free = table.freeFrom();
        return free == null ? range : TEXTS.of("shipping.desk.free", range, Formats.money(free));
    }

    private static String where(DeliveryZone zone) {
        var included = zone.areas().stream().filter(area -> !area.excluded()).toList();
        var countries = included.stream().map(ZoneArea::country).distinct().toList();
        var named = countries.stream().limit(MOST_NAMED).map(TEXTS::country).collect(Collectors.joining(", "));
        var more = countries.size() > MOST_NAMED
                ? TEXTS.of("shipping.desk.more", named, countries.size() - MOST_NAMED) : named;
        var ranges = included.stream().filter(area -> !area.isWhole()).count();
        var without = zone.areas().size() - included.size();
        var where = ranges == 0 ? more : TEXTS.of("shipping.desk.ranges", more, ranges);
        return without == 0 ? where : TEXTS.of("shipping.desk.without", where, without);
    }

    public List<Method> getMethods() {
        return map.methods().stream().map(method -> new Method("/admin/delivery/methods/" + method.code(),
                method.name(), method.code(), TEXTS.of("shipping.desk.rules", method.rules().size()))).toList();
    }

    public DeliveryCalendar getCalendar() {
        return map.calendar();
    }

    public String getCutOff() {
        return TEXTS.of("shipping.desk.cutOff", map.calendar().cutOff(), map.calendar().leadDays(),
                map.calendar().holidays().size());
    }
}
