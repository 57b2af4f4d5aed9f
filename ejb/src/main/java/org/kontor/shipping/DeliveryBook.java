package org.kontor.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.market.Markets;
import org.kontor.shared.AfterTransaction;
import org.kontor.shared.Money;
import org.kontor.shared.Remembered;
import org.kontor.shared.Row;

/** Reads what there is about delivery, and remembers it for a few seconds: every cart asks for it. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class DeliveryBook {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Markets markets;

    @Inject
    private AfterTransaction afterwards;

    private final Remembered<DeliveryMap> map = new Remembered<>(Duration.ofSeconds(4), this::read);

    DeliveryMap map() {
        return map.get();
    }

    /** Once this is committed, the next cart on this node sees what staff saved. */
    void forget() {
        afterwards.run(map::forget);
    }

    /** As it is in the database now. */
    DeliveryMap read() {
        return new DeliveryMap(zones(), methods(), services(), calendar());
    }

    private List<Row> rows(String statement) {
        return Row.of(entities.createNativeQuery(statement));
    }

    private List<DeliveryZone> zones() {
        Map<Long, List<ZoneArea>> areas = rows("select zone_id, country, from_code, to_code, excluded"
                + " from delivery_area order by id").stream().collect(Collectors.groupingBy(row -> row.number(0),
                        Collectors.mapping(row -> new ZoneArea(row.text(1), row.text(2), row.text(3), row.flag(4)),
                                Collectors.toList())));
        return rows("select id, name, position, version from delivery_zone").stream()
                .map(row -> new DeliveryZone(row.number(0), row.text(1), row.count(2), row.number(3),
                        areas.getOrDefault(row.number(0), List.of()))).toList();
    }

    private List<DeliveryMethod> methods() {
        Map<String, List<MethodRule>> rules = rows("select method_code, kind, scope, name"
                + " from delivery_rule order by id").stream()
                .collect(Collectors.groupingBy(row -> row.text(0), Collectors.mapping(row -> new MethodRule(
                        row.one(1, MethodRule.Kind.class), row.one(2, MethodRule.Scope.class), row.text(3)),
                        Collectors.toList())));
        return rows("select code, name, carrier, position, version from delivery_method").stream()
                .map(row -> new DeliveryMethod(row.text(0), row.text(1), row.text(2), row.count(3), row.number(4),
                        rules.getOrDefault(row.text(0), List.of()))).toList();
    }

    private List<DeliveryService> services() {
        Map<Long, List<Row>> steps = rows("select s.service_id, s.from_value, s.up_to_value, s.price_minor, v.currency"
                + " from delivery_step s join delivery_service v on v.id = s.service_id"
                + " order by s.service_id, s.position").stream().collect(Collectors.groupingBy(row -> row.number(0)));
        return rows("select id, zone_id, method_code, version, min_days, max_days, basis, free_from_minor, currency,"
                + " piece_over_g, piece_up_to_g, active from delivery_service order by id").stream()
                .filter(row -> steps.containsKey(row.number(0)))
                .map(row -> service(row, steps.get(row.number(0)))).toList();
    }

    private static DeliveryService service(Row row, List<Row> steps) {
        var table = new RateTable(row.one(6, RateBasis.class), steps.stream().map(DeliveryBook::step).toList(),
                row.money(7, 8));
        return new DeliveryService(row.number(0), row.number(1), row.text(2), row.number(3),
                new ServicePlan(row.count(4), row.count(5), table, whole(row, 9), whole(row, 10), row.flag(11)));
    }

    private static RateStep step(Row row) {
        return new RateStep(row.number(1), whole(row, 2), Money.ofMinor(row.number(3), row.text(4)));
    }

    private static Long whole(Row row, int cell) {
        return row.has(cell) ? Long.valueOf(row.number(cell)) : null;
    }

    private DeliveryCalendar calendar() {
        var holidays = rows("select day, country, name from delivery_holiday order by day, country").stream()
                .map(row -> new Holiday(row.date(0), row.text(1), row.text(2))).toList();
        var home = markets.home();
        var row = Row.first(entities.createNativeQuery("select cast(cut_off as varchar(5)), lead_days, version"
                + " from delivery_dispatch where id = 1")).orElseThrow();
        return new DeliveryCalendar(home.zone(), home.taxCountry(), LocalTime.parse(row.text(0)), row.count(1),
                row.number(2), holidays);
    }
}
