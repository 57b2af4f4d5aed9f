package org.kontor.pricelist;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Row;
import org.kontor.shared.Sku;

/**
 * What SKUs cost, cost before and will cost, and why. The prices that customers pay come with the catalogue's offers.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@PermitAll
public class PriceQueries {

    private static final String PERIODS = """
            select sku, list_id, list_name, buyers, from_quantity, price_minor, currency, starts_at, ends_at
              from price_period
             where sku = any (string_to_array(?1, ',')) and price_minor is not null
               and (ends_at is null or ends_at > starts_at)
             order by sku, starts_at desc, id desc""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private BusinessClock clock;

    @Inject
    private SpecialPrices special;

    /** Every price that held, holds or is scheduled, the newest first; SKUs without one are missing. */
    @RolesAllowed({"content", "admin"})
    public Map<Sku, List<PricePeriod>> history(Collection<Sku> skus) {
        if (skus.isEmpty()) {
            return Map.of();
        }
        var wanted = skus.stream().map(Sku::value).distinct().collect(Collectors.joining(","));
        return Row.of(entities.createNativeQuery(PERIODS).setParameter(1, wanted)).stream()
                .collect(Collectors.groupingBy(row -> row.sku(0), LinkedHashMap::new,
                        Collectors.mapping(PriceQueries::period, Collectors.toList())));
    }

    private static PricePeriod period(Row row) {
        return new PricePeriod(row.has(1) ? row.number(1) : null, row.text(2), Buyers.parse(row.text(3)), row.count(4),
                row.money(5, 6), row.instant(7), row.instant(8));
    }

    /** Why a piece of so many costs such a buyer what it costs now, by the history of its prices in one currency. */
    @RolesAllowed({"content", "admin"})
    public PriceTrace why(List<PricePeriod> history, Buyers who, int pieces) {
        return PriceTrace.of(history, who, pieces, clock.now());
    }

    /** Whether any list in force is for businesses, so that knowing one matters; up to four seconds old. */
    public boolean businessesPayLess() {
        return special.areForBusinesses();
    }

    /** Whether any list in force is for a group, so that it matters in which one is; up to four seconds old. */
    public boolean groupsPayLess() {
        return special.areForGroups();
    }
}
