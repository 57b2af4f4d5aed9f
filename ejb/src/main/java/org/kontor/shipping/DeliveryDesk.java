package org.kontor.shipping;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.audit.AuditChange;
import org.kontor.audit.AuditTrail;
import org.kontor.shared.Conflict;
import org.kontor.shared.NotFound;

/**
 * What staff do with zones, methods, prices and the calendar. Each deed is whole or refused, with {@link Conflict} when
 * somebody changed the same thing since it was read. Carts see a change within four seconds; orders keep what they were
 * promised. Id 0 and a version below 0 mean that the thing is new.
 */
@Stateless
@RolesAllowed({"admin", "orders"})
public class DeliveryDesk {

    @Inject
    private DeliveryBook book;

    @Inject
    private DeliveryShelf shelf;

    @Inject
    private DeliveryChecks checks;

    @Inject
    private AuditTrail audit;

    /** Everything as it is now. */
    public DeliveryMap map() {
        return book.read();
    }

    /** Saves a zone and answers with its id. */
    public long saveZone(DeliveryZone zone) {
        var map = book.read();
        checks.check(zone, map);
        var before = map.zone(zone.id()).orElse(null);
        var id = shelf.save(zone);
        audit.changed("shipping.zone", "deliveryZone", zone.name(), DeliveryChanges.of(before, zone));
        book.forget();
        return id;
    }

    /** Takes a zone away with all that is offered in it. */
    public void removeZone(long id) {
        var zone = book.read().zone(id).orElseThrow(() -> new NotFound("deliveryZone", id));
        shelf.removeZone(id);
        audit.record("shipping.zone.remove", "deliveryZone", zone.name(), DeliveryChanges.areas(zone));
        book.forget();
    }

    /** Saves a method and the goods that it takes. */
    public void saveMethod(DeliveryMethod method) {
        var map = book.read();
        checks.check(method, map);
        var before = map.method(method.code()).orElse(null);
        shelf.save(method);
        audit.changed("shipping.method", "deliveryMethod", method.code(), DeliveryChanges.of(before, method));
        book.forget();
    }

    /** Saves how a method is offered in a zone and answers with the id of that. */
    public long saveService(DeliveryService service) {
        var map = book.read();
        checks.check(service, map);
        var before = map.service(service.id()).orElse(null);
        var id = shelf.save(service);
        audit.changed("shipping.service", "deliveryService", name(service, map), DeliveryChanges.of(before, service));
        book.forget();
        return id;
    }

    public void removeService(long id) {
        var map = book.read();
        var service = map.service(id).orElseThrow(() -> new NotFound("deliveryService", id));
        shelf.removeService(id);
        audit.record("shipping.service.remove", "deliveryService", name(service, map),
                DeliveryChanges.steps(service));
        book.forget();
    }

    private static String name(DeliveryService service, DeliveryMap map) {
        return service.method() + " · " + map.zone(service.zone()).map(DeliveryZone::name).orElse("");
    }

    /** Saves cut-off, lead time and holidays; zone and home of the calendar are the market's. */
    public void saveCalendar(DeliveryCalendar calendar) {
        checks.check(calendar);
        var before = book.read().calendar();
        shelf.save(calendar);
        audit.changed("shipping.calendar", "deliveryCalendar", "calendar", List.of(
                AuditChange.of("cutOff", before.cutOff(), calendar.cutOff()),
                AuditChange.of("leadDays", before.leadDays(), calendar.leadDays()),
                AuditChange.of("holidays", DeliveryChanges.holidays(before), DeliveryChanges.holidays(calendar))));
        book.forget();
    }
}
