package org.kontor.cart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.it.ShippedEar;
import org.kontor.market.MarketDesk;
import org.kontor.shared.Sku;

/** CHK-07: what a cart of three lamps takes while it is divided into two deliveries to one address. */
class DividedCartIT extends ShippedEar {

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Carts carts;

    @Inject
    private MarketDesk markets;

    @Inject
    private Staff staff;

    private Sku lamp;

    private CartToken filled() {
        lamp = shelf.product(3000, 9);
        return shoppers.ready(carts.add(null, lamp, 3).token()).token();
    }

    private CartView now(CartToken token) {
        return carts.view(token).orElseThrow();
    }

    private CartView divided(CartToken token, int first, int second) {
        return carts.divide(new DivideCart(token, now(token).version(), List.of(new DivideCart.Part(null,
                Map.of(lamp, first)), new DivideCart.Part(null, Map.of(lamp, second)))));
    }

    private CartView ready(CartToken token) {
        divided(token, 1, 2);
        return carts.deliver(token, now(token).version(), Map.of(1, "STANDARD", 2, "EXPRESS"));
    }

    private static void assertRefused(String key, Executable wish) {
        assertEquals(key, assertThrows(CartRefused.class, wish).messageKey());
    }

    @Test
    void takesNoWaysForACartThatWasDividedOtherwiseMeanwhile() {
        var token = filled();
        var seen = ready(token);
        divided(token, 2, 1);
        var now = now(token);

        assertRefused("cart.refused.changed", () -> carts.deliver(token, seen.version(),
                Map.of(1, "EXPRESS", 2, "STANDARD")));
        assertRefused("cart.refused.delivery", () -> carts.deliver(token, now.version(), Map.of(1, "STANDARD")));
        assertRefused("cart.refused.delivery", () -> carts.deliver(token, now.version(),
                Map.of(1, "STANDARD", 2, "X".repeat(300_000))));
        assertEquals(now, now(token));
    }

    @Test
    void goesInOneWhereTheMarketLetsNobodyDivide() {
        var token = filled();
        ready(token);
        dividing(false);
        try {
            assertFalse(now(token).isDivided());
            assertFalse(now(token).divisible());
            assertRefused("cart.refused.division.closed", () -> divided(token, 1, 2));
        } finally {
            dividing(true);
        }
        assertTrue(now(token).isDivided());
    }

    private void dividing(boolean divides) {
        staff.does(() -> {
            markets.divide("EUR", divides);
            return null;
        });
    }
}
