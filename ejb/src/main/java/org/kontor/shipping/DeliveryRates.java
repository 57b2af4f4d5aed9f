package org.kontor.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import org.kontor.shared.Remembered;
import org.kontor.shared.Row;

/** Remembers the rate table for a few seconds. */
@ApplicationScoped
class DeliveryRates {

    @PersistenceContext
    private EntityManager entities;

    private final Remembered<DeliveryTable> table = new Remembered<>(Duration.ofSeconds(4), this::load);

    DeliveryTable table() {
        return table.get();
    }

    private DeliveryTable load() {
        return new DeliveryTable(Row.of(entities.createNativeQuery(
                        "select m.code, m.name, m.carrier, m.min_days, m.max_days, m.position,"
                                + " r.country, r.from_minor, r.price_minor, r.currency"
                                + " from delivery_method m join delivery_rate r on r.method_code = m.code")).stream()
                .map(row -> new DeliveryRate(row.text(6), row.money(7, 9), row.count(5), new DeliveryOption(row.text(0),
                        row.text(1), row.text(2), row.money(8, 9), row.count(3), row.count(4))))
                .toList());
    }
}
