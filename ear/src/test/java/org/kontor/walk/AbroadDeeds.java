package org.kontor.walk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.builders.Countries;
import org.kontor.builders.Shoppers;
import org.kontor.market.PriceEnding;

/** A market in another currency, whose prices follow those at home by a rate that moves. */
@ApplicationScoped
class AbroadDeeds {

    private static final String CURRENCY = "SEK";
    private static final String COUNTRY = "FI";

    @Inject
    private Countries countries;

    @Inject
    private Shoppers shoppers;

    List<Deed> all() {
        return List.of(new Deed("order abroad", 6, this::order), new Deed("the rate moves", 1, this::move));
    }

    void settleIn() {
        countries.open(CURRENCY, COUNTRY, "11.235", PriceEnding.NINETY_FIVE, 9900);
    }

    void leave() {
        countries.close(CURRENCY);
    }

    /** By card; the customer pays, or not, as those at home do. */
    private String order(Trail trail) {
        var cart = countries.cart(trail.good(), 1 + trail.upTo(3), CURRENCY, COUNTRY);
        var placed = shoppers.order(cart);
        trail.keep(trail.orders(), placed.number());
        trail.keep(trail.unpaid(), placed);
        return placed.number() + " of " + cart.price().total();
    }

    private String move(Trail trail) {
        var rate = "11." + (100 + trail.upTo(900));
        countries.rate(CURRENCY, rate);
        return rate;
    }
}
