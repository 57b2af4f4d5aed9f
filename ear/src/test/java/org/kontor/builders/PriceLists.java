package org.kontor.builders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.kontor.pricelist.Buyers;
import org.kontor.pricelist.PriceListDesk;
import org.kontor.pricelist.PriceListPlan;
import org.kontor.pricelist.PriceListSheet;
import org.kontor.pricelist.PricePoint;
import org.kontor.security.Tokens;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/** Puts price lists of a test's own into force, for goods of the test's own. */
@ApplicationScoped
public class PriceLists {

    @Inject
    private PriceListDesk desk;

    @Inject
    private BusinessClock clock;

    @Inject
    private Staff staff;

    /** So long from now on the business clock, on a whole minute. */
    public Instant in(Duration ahead) {
        return clock.now().plus(ahead).truncatedTo(ChronoUnit.MINUTES);
    }

    /** A list in force for everybody, from one moment until another; null: no bound. */
    public PriceListSheet sale(Sku sku, long cents, Instant from, Instant until) {
        return inForce(Buyers.EVERYBODY, from, until, point(sku, 1, cents));
    }

    public PriceListSheet inForce(Buyers buyers, Instant from, Instant until, PricePoint... prices) {
        return staff.does(() -> {
            var added = desk.add(plan(buyers, from, until, prices));
            desk.activate(added.id());
            return desk.sheet(added.id());
        });
    }

    public static PriceListPlan plan(Buyers buyers, Instant from, Instant until, PricePoint... prices) {
        return new PriceListPlan("Test " + Tokens.fresh().substring(0, 12), buyers, from, until, List.of(prices));
    }

    public static PricePoint point(Sku sku, int from, long cents) {
        return new PricePoint(sku, from, Money.ofMinor(cents, "EUR"));
    }

    /** The same list with another end. */
    public PriceListSheet extend(PriceListSheet list, Instant until) {
        var plan = list.plan();
        return staff.does(() -> desk.edit(list.id(), list.version(), new PriceListPlan(plan.name(), plan.buyers(),
                plan.from(), until, plan.prices())));
    }

    public void stop(PriceListSheet list) {
        staff.does(() -> {
            desk.stop(list.id());
            return list;
        });
    }
}
