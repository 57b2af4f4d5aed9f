package org.kontor.cart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Sales;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.cart.seen.CartChange;
import org.kontor.cart.seen.CartChange.Kind;
import org.kontor.checkers.Patience;
import org.kontor.it.ShippedEar;
import org.kontor.promotion.Action;
import org.kontor.promotion.Target;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;
import org.kontor.shared.Sku;
import org.kontor.shipping.Destination;

/** CRT-03, CRT-06: an offer that is over is told of like a new price is; the estimate tells the tax of the place. */
class LostOffersIT extends ShippedEar {

    @Inject
    private Carts carts;

    @Inject
    private CartCoupons coupons;

    @Inject
    private Shelf shelf;

    @Inject
    private Sales sales;

    @Inject
    private Shoppers shoppers;

    private static Money euro(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    private static Action tenPercentOff(Sku sku) {
        return new Action.PercentOff(Target.skus(sku.value()), Percentage.parse("10"));
    }

    /** What is told once the promotion is out of force, which every node sees within seconds. */
    private List<CartChange> changes(CartToken token) {
        return Patience.until(() -> carts.view(token).orElseThrow().changes(), found -> !found.isEmpty());
    }

    @Test
    void crt03TellsByNameThatAnOfferEndedWithTheTotalsAndTellsItOnce() {
        var sku = shelf.product(10_000, 9);
        var promotion = sales.automatic(sku, tenPercentOff(sku));
        var name = sales.sheet(promotion).plan().name();
        var token = Patience.until(() -> carts.add(null, sku, 1), cart -> cart.items().equals(euro(9000))).token();
        assertEquals(List.of(), carts.view(token).orElseThrow().changes());

        sales.pause(promotion);

        assertEquals(List.of(new CartChange(Kind.OFFER_ENDED, null, name, euro(9000), euro(10_000), 0)),
                changes(token));
        var changed = carts.change(token, sku, 2);
        assertEquals(List.of(new CartChange(Kind.OFFER_ENDED, null, name, euro(1000), null, 0)), changed.changes());
        assertEquals(changed.version(), carts.view(token).orElseThrow().version());
        assertEquals(List.of(), carts.view(token).orElseThrow().changes());
    }

    @Test
    void crt03TellsOfACodeThatIsOver() {
        var sku = shelf.product(10_000, 9);
        var coded = sales.coded(tenPercentOff(sku), Sales.Limits.NONE);
        var token = carts.add(null, sku, 1).token();
        Patience.until(() -> coupons.enter(token, coded.code().value(), "10.0.0." + System.nanoTime() % 250),
                cart -> cart.items().equals(euro(9000)));

        sales.pause(coded.promotion());

        assertEquals(List.of(Kind.OFFER_ENDED), changes(token).stream().map(CartChange::kind).toList());
        assertEquals(List.of(euro(10_000)), changes(token).stream().map(CartChange::to).toList());
    }

    @Test
    void crt03TellsOnTheNextPageOfAnOfferThatEndedWhileAWayOfDeliveryWasChosen() {
        var sku = shelf.product(10_000, 9);
        var promotion = sales.automatic(sku, tenPercentOff(sku));
        var name = sales.sheet(promotion).plan().name();
        var cart = Patience.until(() -> shoppers.readyCart(sku, 1), ready -> ready.items().equals(euro(9000)));
        sales.pause(promotion);
        changes(cart.token());

        carts.deliver(cart.token(), "EXPRESS");

        assertEquals(List.of(new CartChange(Kind.OFFER_ENDED, null, name, euro(9000), euro(10_000), 0)),
                carts.view(cart.token()).orElseThrow().changes());
        carts.change(cart.token(), sku, 2);
        assertEquals(List.of(), carts.view(cart.token()).orElseThrow().changes());
    }

    @Test
    void crt03SaysNothingWhenCustomersTakeOutWhatAnOfferWasFor() {
        var sku = shelf.product(10_000, 9);
        var other = shelf.product(500, 9);
        sales.automatic(sku, tenPercentOff(sku));
        var token = Patience.until(() -> carts.add(null, sku, 1), cart -> cart.items().equals(euro(9000))).token();
        carts.add(token, other, 1);

        assertEquals(List.of(), carts.remove(token, sku).changes());
        assertEquals(List.of(), carts.view(token).orElseThrow().changes());
    }

    @Test
    void crt06EstimatesTheTaxOfThePlace() {
        var token = carts.add(null, shelf.product(11_900, 5), 1).token();

        var home = carts.estimate(token, new Destination("DE", "10119")).orElseThrow();
        var paris = carts.estimate(token, new Destination("FR", "75001")).orElseThrow();
        var basel = carts.estimate(token, new Destination("CH", "4001")).orElseThrow();

        assertEquals(Percentage.parse("19").includedIn(home.price().total()), home.price().tax());
        assertEquals("FR", paris.tax().country());
        assertEquals(Percentage.parse("20").includedIn(paris.price().total()), paris.price().tax());
        assertEquals(euro(0), basel.price().tax());
        assertEquals(euro(10_000), basel.price().items());
        assertEquals(basel.deliveries().options().get(0).price(), basel.price().delivery());
        assertEquals(List.of(), carts.view(token).orElseThrow().changes(), "nothing is kept");
    }
}
