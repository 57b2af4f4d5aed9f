package org.kontor.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import org.kontor.shared.Conflict;
import org.kontor.shared.Row;

/** Writes what staff save about delivery: the row itself under its version, and all that belongs to it anew. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DeliveryShelf {

    @PersistenceContext
    private EntityManager entities;

    private int write(String statement, Object... values) {
        var query = entities.createNativeQuery(statement);
        for (var at = 0; at < values.length; at++) {
            query.setParameter(at + 1, values[at]);
        }
        return query.executeUpdate();
    }

    private long insert(String statement, Object... values) {
        var query = entities.createNativeQuery(statement + " returning id");
        for (var at = 0; at < values.length; at++) {
            query.setParameter(at + 1, values[at]);
        }
        return Row.first(query).orElseThrow().number(0);
    }

    private static void requireChanged(int rows, String kind, Object id) {
        if (rows == 0) {
            throw new Conflict(kind, id);
        }
    }

    long save(DeliveryZone zone) {
        var id = zone.id();
        if (id == 0) {
            id = insert("insert into delivery_zone (name, position) values (?1, ?2)", zone.name(), zone.position());
        } else {
            requireChanged(write("update delivery_zone set name = ?1, position = ?2, version = version + 1"
                    + " where id = ?3 and version = ?4", zone.name(), zone.position(), id, zone.version()),
                    "deliveryZone", id);
        }
        write("delete from delivery_area where zone_id = ?1", id);
        for (var area : zone.areas()) {
            write("insert into delivery_area (zone_id, country, from_code, to_code, excluded)"
                            + " values (?1, ?2, nullif(?3, ''), nullif(?4, ''), ?5)",
                    id, area.country(), text(area.from()), text(area.to()), area.excluded());
        }
        return id;
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    void removeZone(long id) {
        write("delete from delivery_zone where id = ?1", id);
    }

    void save(DeliveryMethod method) {
        if (method.version() < 0) {
            write("insert into delivery_method (code, name, carrier, position) values (?1, ?2, ?3, ?4)",
                    method.code(), method.name(), method.carrier(), method.position());
        } else {
            requireChanged(write("update delivery_method set name = ?1, carrier = ?2, position = ?3,"
                            + " version = version + 1 where code = ?4 and version = ?5", method.name(),
                    method.carrier(), method.position(), method.code(), method.version()),
                    "deliveryMethod", method.code());
        }
        write("delete from delivery_rule where method_code = ?1", method.code());
        for (var rule : method.rules()) {
            write("insert into delivery_rule (method_code, kind, scope, name) values (?1, ?2, ?3, ?4)",
                    method.code(), rule.kind().name(), rule.scope().name(), rule.name());
        }
    }

    long save(DeliveryService service) {
        var id = service.id();
        var plan = service.plan();
        var table = plan.table();
        if (id == 0) {
            id = insert("insert into delivery_service (zone_id, method_code, min_days, max_days, basis, currency,"
                            + " active) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)", service.zone(), service.method(),
                    plan.minDays(), plan.maxDays(), table.basis().name(), currency(table), plan.active());
        } else {
            requireChanged(write("update delivery_service set zone_id = ?1, method_code = ?2, min_days = ?3,"
                            + " max_days = ?4, basis = ?5, active = ?6, version = version + 1"
                            + " where id = ?7 and version = ?8", service.zone(), service.method(), plan.minDays(),
                    plan.maxDays(), table.basis().name(), plan.active(), id, service.version()),
                    "deliveryService", id);
        }
        limits(id, plan);
        steps(id, table);
        return id;
    }

    private static String currency(RateTable table) {
        return table.steps().get(0).price().currency();
    }

    /** What is not set is kept as nothing: -1 stands for it on the way, because a parameter without a type has none. */
    private void limits(long id, ServicePlan plan) {
        var free = plan.table().freeFrom();
        write("update delivery_service set free_from_minor = nullif(?1, -1), piece_over_g = nullif(?2, -1),"
                        + " piece_up_to_g = nullif(?3, -1) where id = ?4", free == null ? -1L : free.minor(),
                or(plan.pieceOver()), or(plan.pieceUpTo()), id);
    }

    private static long or(Long value) {
        return value == null ? -1 : value;
    }

    private void steps(long id, RateTable table) {
        write("delete from delivery_step where service_id = ?1", id);
        for (var at = 0; at < table.steps().size(); at++) {
            var step = table.steps().get(at);
            write("insert into delivery_step (service_id, position, from_value, up_to_value, price_minor)"
                    + " values (?1, ?2, ?3, nullif(?4, -1), ?5)", id, at + 1, step.from(), or(step.upTo()),
                    step.price().minor());
        }
    }

    void removeService(long id) {
        write("delete from delivery_service where id = ?1", id);
    }

    void save(DeliveryCalendar calendar) {
        requireChanged(write("update delivery_dispatch set cut_off = cast(?1 as time), lead_days = ?2,"
                        + " version = version + 1 where id = 1 and version = ?3", calendar.cutOff().toString(),
                calendar.leadDays(), calendar.version()), "deliveryCalendar", 1);
        write("delete from delivery_holiday");
        for (var holiday : calendar.holidays()) {
            write("insert into delivery_holiday (day, country, name) values (?1, ?2, ?3)",
                    Date.valueOf(holiday.day()), holiday.country(), holiday.name());
        }
    }
}
