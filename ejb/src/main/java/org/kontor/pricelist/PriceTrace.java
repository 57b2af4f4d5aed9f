package org.kontor.pricelist;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Why a SKU costs what it costs: every price that holds or is scheduled, the one that is paid among them, and why the
 * others are not. Pure.
 */
public record PriceTrace(List<Line> lines) {

    /** One price and what became of it. */
    public record Line(PricePeriod price, PriceReason reason) {
    }

    public PriceTrace {
        lines = List.copyOf(lines);
    }

    static PriceTrace of(List<PricePeriod> prices, Buyers who, int pieces, Instant now) {
        var open = prices.stream().filter(price -> price.to() == null || now.isBefore(price.to())).toList();
        var own = open.stream().filter(price -> price.list() == null && price.holdsAt(now)).findFirst();
        var rules = open.stream().filter(price -> price.list() != null && price.holdsAt(now))
                .map(PriceTrace::rule).toList();
        var won = own.map(price -> PriceChoice.of(price.price(), rules, who, pieces).rule());
        return new PriceTrace(open.stream().map(price -> new Line(price,
                reason(price, won.orElse(null), who, pieces, now))).toList());
    }

    private static PriceReason reason(PricePeriod price, PriceRule won, Buyers who, int pieces, Instant now) {
        if (!price.holdsAt(now)) {
            return PriceReason.NOT_YET;
        }
        if (price.list() == null ? won == null : Objects.equals(rule(price), won)) {
            return PriceReason.PAID;
        }
        if (!price.buyers().include(who)) {
            return price.buyers().group() == null ? PriceReason.BUSINESSES_ONLY : PriceReason.GROUP_ONLY;
        }
        return pieces < price.from() ? PriceReason.MORE_PIECES : PriceReason.DEARER;
    }

    private static PriceRule rule(PricePeriod price) {
        return new PriceRule(price.list(), price.name(), price.buyers(), price.from(), price.price());
    }
}
