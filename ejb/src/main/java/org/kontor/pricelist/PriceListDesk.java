package org.kontor.pricelist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.HashSet;
import java.util.List;
import org.kontor.audit.AuditTrail;
import org.kontor.market.BuyerGroupQueries;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Conflict;

/** What staff do with price lists. Customers see a change at once; orders keep what was agreed. */
@Stateless
@RolesAllowed({"content", "admin"})
public class PriceListDesk {

    private static final int MOST_SHOWN = 500;

    @Inject
    private PriceListBook lists;

    @Inject
    private SpecialPrices special;

    @Inject
    private BuyerGroupQueries groups;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    /** The newest first, at most 500. */
    public List<PriceListRow> list() {
        return lists.newestFirst(MOST_SHOWN, clock.now());
    }

    public PriceListSheet sheet(long id) {
        return lists.byId(id).sheet(clock.now());
    }

    /** Writes a list down in the currency of the shop's home; it is not in force yet. */
    public PriceListSheet add(@Valid PriceListPlan plan) {
        return add(plan, lists.currency());
    }

    /** The same in the currency of a market, which it keeps. */
    public PriceListSheet add(@Valid PriceListPlan plan, String currency) {
        if (!lists.isOfMarket(currency)) {
            throw new PriceListRefused("pricelist.refused.currency", currency);
        }
        check(plan, currency, 0);
        var list = new PriceList(plan, currency, clock.now());
        lists.add(list);
        audit.record("pricelist.add", "priceList", list.id().toString(), plan.name());
        return list.sheet(clock.now());
    }

    /** Saves all or nothing; refuses with {@link Conflict} when somebody changed the list since it was read. */
    public PriceListSheet edit(long id, long version, @Valid PriceListPlan plan) {
        var list = lists.byIdForUpdate(id);
        if (list.version() != version) {
            throw new Conflict("priceList", id);
        }
        var before = list.sheet(clock.now());
        check(plan, before.currency(), id);
        list.edit(plan, clock.now());
        lists.save(list);
        special.forget();
        audit.changed("pricelist.edit", "priceList", String.valueOf(id),
                PriceListDifference.of(before.plan(), plan));
        return list.sheet(clock.now());
    }

    private void check(PriceListPlan plan, String currency, long id) {
        if (lists.isTaken(plan.name(), id)) {
            throw new PriceListRefused("pricelist.refused.name", plan.name());
        }
        if (plan.buyers().group() != null && groups.all().stream()
                .noneMatch(row -> row.group().equals(plan.buyers().group()))) {
            throw new PriceListRefused("pricelist.refused.group", plan.buyers().group());
        }
        if (plan.from() != null && plan.until() != null && !plan.from().isBefore(plan.until())) {
            throw new PriceListRefused("pricelist.refused.period");
        }
        var seen = new HashSet<>();
        for (var point : plan.prices()) {
            if (!seen.add(point.place())) {
                throw new PriceListRefused("pricelist.refused.twice", point.sku(), point.from());
            }
            if (point.price().isNegative() || !point.price().currency().equals(currency)) {
                throw new PriceListRefused("pricelist.refused.price", point.sku(), currency);
            }
        }
    }

    /** Its prices hold from now on, within its period. */
    public void activate(long id) {
        turn(id, true);
    }

    /** Its prices hold no longer. */
    public void stop(long id) {
        turn(id, false);
    }

    private void turn(long id, boolean on) {
        var list = lists.byIdForUpdate(id);
        list.turn(on, clock.now());
        lists.save(list);
        special.forget();
        audit.record("pricelist.turn", "priceList", String.valueOf(id), list.name() + (on ? " → on" : " → off"));
    }
}
