package org.kontor.walk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.builders.Countries;
import org.kontor.cart.Carts;
import org.kontor.market.PriceEnding;
import org.kontor.payment.PayMethod;
import org.kontor.shared.Money;

/**
 * Markets in other currencies, whose prices follow those at home by rates that move. One is in dinars, which cards are
 * charged in steps of: what promotions and typed prices leave between the steps is rounded off (decision 0047).
 */
@ApplicationScoped
class AbroadDeeds {

    private static final Abroad KRONOR = new Abroad("SEK", "FI", "11.", "235", PriceEnding.NINETY_FIVE, 9900);
    private static final Abroad DINARS = new Abroad("KWD", "ES", "0.", "335", PriceEnding.NINETY_NINE, 2500);

    @Inject
    private Countries countries;

    @Inject
    private Carts carts;

    @Inject
    private CustomerDeeds customers;

    /** A market, its rate on the first day in whole and thousandths, and what a delivery costs there. */
    private record Abroad(String currency, String country, String whole, String thousandths, PriceEnding ending,
            long delivery) {
    }

    List<Deed> all() {
        return List.of(new Deed("order abroad", 6, trail -> order(trail, KRONOR)),
                new Deed("order in dinars", 6, trail -> order(trail, DINARS)),
                new Deed("type a price in dinars", 1, this::type),
                new Deed("the rate moves", 1, trail -> move(trail, trail.onceIn(2) ? KRONOR : DINARS)));
    }

    void settleIn() {
        for (var market : List.of(KRONOR, DINARS)) {
            countries.open(market.currency(), market.country(), market.whole() + market.thousandths(), market.ending(),
                    market.delivery());
        }
    }

    void leave() {
        countries.close(KRONOR.currency());
        countries.close(DINARS.currency());
    }

    /** By card; the customer pays, or not, as those at home do. */
    private String order(Trail trail, Abroad market) {
        var token = countries.cart(trail.good(), 1 + trail.upTo(3), market.currency(), market.country()).token();
        for (var more = trail.upTo(2); more > 0; more--) {
            carts.add(token, trail.good(), 1 + trail.upTo(2));
        }
        var told = customers.reductions(trail, token);
        var cart = carts.view(token).orElseThrow();
        var rounded = cart.price().rounded();
        return customers.place(trail, cart, PayMethod.CARD) + told
                + (rounded.isPositive() ? " less " + rounded + " for the steps" : "");
    }

    /** Mostly between two steps. */
    private String type(Trail trail) {
        var sku = trail.good();
        var price = Money.ofMinor(1 + trail.upTo(30_000), DINARS.currency());
        countries.type(sku, price);
        return sku + " costs " + price;
    }

    private String move(Trail trail, Abroad market) {
        var rate = market.whole() + (100 + trail.upTo(900));
        countries.rate(market.currency(), rate);
        return market.currency() + " " + rate;
    }
}
