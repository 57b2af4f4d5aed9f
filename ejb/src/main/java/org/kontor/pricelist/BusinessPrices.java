package org.kontor.pricelist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import org.kontor.shared.AfterTransaction;
import org.kontor.shared.Remembered;
import org.kontor.shared.Row;

/**
 * Remembers whether there are prices for businesses: as long as there are none, nobody is asked whether they are one.
 */
@ApplicationScoped
class BusinessPrices {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AfterTransaction afterwards;

    private final Remembered<Boolean> known = new Remembered<>(Duration.ofSeconds(4), this::load);

    boolean exist() {
        return known.get();
    }

    /** Once this is committed, this node asks again. */
    void forget() {
        afterwards.run(known::forget);
    }

    private boolean load() {
        return Row.first(entities.createNativeQuery(
                "select 1 from price_list where active and buyers = 'BUSINESSES'")).isPresent();
    }
}
