package org.kontor.pricelist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import org.kontor.shared.Remembered;
import org.kontor.shared.Row;

/**
 * Remembers whether there are prices for businesses: as long as there are none, nobody is asked whether they are one.
 */
@ApplicationScoped
class BusinessPrices {

    @PersistenceContext
    private EntityManager entities;

    private final Remembered<Boolean> known = new Remembered<>(Duration.ofSeconds(4), this::load);

    boolean exist() {
        return known.get();
    }

    /** This node asks again. */
    void forget() {
        known.forget();
    }

    private boolean load() {
        return Row.first(entities.createNativeQuery(
                "select 1 from price_list where active and buyers = 'BUSINESSES'")).isPresent();
    }
}
