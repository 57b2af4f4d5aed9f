package org.kontor.cart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kontor.builders.DividedCarts.AUNT;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.kontor.builders.Deals;
import org.kontor.builders.DividedCarts;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.cart.seen.CartChange;
import org.kontor.it.ShippedEar;
import org.kontor.market.MarketDesk;
import org.kontor.shared.Address;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/** CHK-07: a cart that is divided into two deliveries, and what becomes of the division when the cart changes. */
class DividedCartIT extends ShippedEar {

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Carts carts;

    @Inject
    private DividedCarts divisions;

    @Inject
    private Deals deals;

    @Inject
    private MarketDesk markets;

    @Inject
    private Staff staff;

    private Sku lamps;

    private static Money euro(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    private CartToken threeLamps() {
        lamps = shelf.product(3000, 9);
        return shoppers.ready(carts.add(null, lamps, 3).token()).token();
    }

    private CartView divided(CartToken token, int first, int second) {
        return divisions.divided(token, null, Map.of(lamps, first), Map.of(lamps, second));
    }

    private CartView ready(CartToken token) {
        divided(token, 1, 2);
        return divisions.sent(token);
    }

    private static void assertRefused(String key, Executable wish) {
        assertEquals(key, assertThrows(CartRefused.class, wish).messageKey());
    }

    @Test
    void takesNoWaysForACartThatWasDividedOtherwiseMeanwhile() {
        var token = threeLamps();
        var seen = ready(token);
        divided(token, 2, 1);
        var now = divisions.now(token);

        assertRefused("cart.refused.changed", () -> carts.deliver(token, seen.version(),
                Map.of(1, "EXPRESS", 2, "STANDARD")));
        assertRefused("cart.refused.delivery", () -> carts.deliver(token, now.version(), Map.of(1, "STANDARD")));
        assertRefused("cart.refused.delivery", () -> carts.deliver(token, now.version(),
                Map.of(1, "STANDARD", 2, "X".repeat(300_000))));
        assertEquals(now, divisions.now(token));
    }

    @Test
    void goesInOneWhereTheMarketLetsNobodyDivide() {
        var token = threeLamps();
        ready(token);
        dividing(false);
        try {
            assertFalse(divisions.now(token).isDivided());
            assertFalse(divisions.now(token).divisible());
            assertRefused("cart.refused.division.closed", () -> divided(token, 1, 2));
        } finally {
            dividing(true);
        }
        assertTrue(divisions.now(token).isDivided());
    }

    private void dividing(boolean divides) {
        staff.does(() -> {
            markets.divide("EUR", divides);
            return null;
        });
    }

    @Test
    void refusesWhatCannotBeAndChangesNothing() {
        var goods = divisions.filled();
        var token = goods.token();
        var lamp = goods.lamp();
        var book = goods.book();
        var before = divisions.now(token);
        assertRefused("cart.refused.division.sum", () -> divisions.divided(token, AUNT, Map.of(lamp, 1, book, 2),
                Map.of(lamp, 2)));
        assertRefused("cart.refused.division.first", () -> divisions.divided(token, AUNT, Map.of(),
                Map.of(lamp, 2, book, 2)));
        assertRefused("cart.refused.division.pieces", () -> divisions.divided(token, AUNT, Map.of(lamp, 3, book, 2),
                Map.of(lamp, -1)));
        for (var elsewhere : List.of(new Address("Ada", null, "Ring 1", null, "1010", "Wien", "AT"),
                new Address("Ada", null, "Lung Wai 1", null, "27498", "Helgoland", "DE"))) {
            assertRefused("cart.refused.division.elsewhere", () -> divisions.divided(token, elsewhere,
                    Map.of(lamp, 1, book, 2), Map.of(lamp, 1)));
        }
        assertRefused("cart.refused.changed", () -> carts.divide(new DivideCart(token, before.version() - 1,
                List.of())));
        assertEquals(before.version(), divisions.now(token).version());
        assertFalse(divisions.now(token).isDivided());
    }

    @Test
    void followsTheCartAndSaysSoAndNeverLosesGoods() {
        var goods = divisions.filled();
        var token = goods.token();
        var lamp = goods.lamp();
        var book = goods.book();
        divisions.divided(token, AUNT, Map.of(lamp, 1, book, 2), Map.of(lamp, 1));
        assertTrue(divisions.now(token).gaps().contains(CartGap.DELIVERY), "the second has no way yet");
        divisions.sent(token);
        assertEquals(List.of(), divisions.now(token).changes());

        carts.change(token, lamp, 3);

        assertMended(token, List.of(Map.of(lamp, 2, book, 2), Map.of(lamp, 1)));
        divisions.sent(token);
        assertEquals(List.of(), divisions.now(token).changes());
        carts.remove(token, lamp);
        assertMended(token, List.of(Map.of(book, 2)));
        carts.acknowledge(token);
        assertEquals(List.of(), divisions.now(token).changes());
        assertFalse(divisions.now(token).isDivided());
    }

    private void assertMended(CartToken token, List<Map<Sku, Integer>> pieces) {
        var cart = divisions.now(token);
        assertEquals(pieces, cart.consignments().stream().map(each -> each.pieces()).toList());
        assertEquals(List.of(CartChange.Kind.DIVIDED_ANEW), cart.changes().stream().map(CartChange::kind).toList());
    }

    @Test
    void joinsAllAgain() {
        var goods = divisions.filled();
        var token = goods.token();
        divisions.ready(goods);

        var joined = carts.divide(new DivideCart(token, divisions.now(token).version(), List.of()));

        assertFalse(joined.isDivided());
        assertEquals(euro(0), joined.price().delivery(), "80,00 € go free in one delivery");
        assertEquals(1, deals.paid(shoppers.order(joined)).consignments().size());
    }
}
