package org.kontor.pricelist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.shared.AfterTransaction;
import org.kontor.shared.Remembered;
import org.kontor.shared.Row;

/**
 * Remembers for whom there are prices that not everybody has: as long as there are none for businesses, or for groups,
 * nobody is asked whether they are one, or in one.
 */
@ApplicationScoped
class SpecialPrices {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AfterTransaction afterwards;

    private final Remembered<Set<Buyers>> known = new Remembered<>(Duration.ofSeconds(4), this::load);

    boolean areForBusinesses() {
        return known.get().contains(Buyers.BUSINESSES);
    }

    boolean areForGroups() {
        return known.get().stream().anyMatch(buyers -> buyers.group() != null);
    }

    /** Once this is committed, this node asks again. */
    void forget() {
        afterwards.run(known::forget);
    }

    private Set<Buyers> load() {
        return Row.of(entities.createNativeQuery(
                        "select distinct buyers from price_list where active and buyers <> 'EVERYBODY'")).stream()
                .map(row -> Buyers.parse(row.text(0))).collect(Collectors.toSet());
    }
}
