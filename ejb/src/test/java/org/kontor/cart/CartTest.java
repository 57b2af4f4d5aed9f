package org.kontor.cart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.cart.seen.CartChange;
import org.kontor.catalog.Offer;
import org.kontor.catalog.PriceTag;
import org.kontor.inventory.Availability;
import org.kontor.pricelist.Buyers;
import org.kontor.shared.IllegalTransition;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Sku;
import org.kontor.shared.TaxCategory;

class CartTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 12);
    private static final Sku LAMP = new Sku("LAMP");
    private static final Sku VASE = new Sku("VASE");

    private final Cart cart = new Cart(new CartToken("0123456789abcdef0123456789abcdef"), "EUR", CartOrigin.of(null), NOW);

    @Test
    @DisplayName("R-15: a SKU that is put in twice is one line with one demand")
    void keepsOneLinePerSkuInTheOrderOfAdding() {
        cart.put(VASE, 1, euro(500), NOW);
        cart.put(LAMP, 2, euro(1995), NOW);
        cart.put(VASE, 4, euro(500), NOW);

        assertEquals(List.of(VASE, LAMP), cart.skus());
        assertEquals(4, cart.quantity(VASE));
    }

    @Test
    void putsALineBehindTheOthersAfterARemoval() {
        cart.put(VASE, 1, euro(500), NOW);
        cart.put(LAMP, 1, euro(1995), NOW);
        cart.remove(VASE, NOW);
        cart.put(VASE, 1, euro(500), NOW);

        assertEquals(List.of(2, 3), cart.lines().stream().map(CartLine::position).toList());
        assertEquals(List.of(LAMP, VASE), cart.skus());
    }

    @Test
    void namesPricesThatRoseAndFell() {
        cart.put(LAMP, 1, euro(1995), NOW);
        cart.put(VASE, 1, euro(500), NOW);

        var changes = CartChanges.of(cart, offers(offer(LAMP, 2495, true), offer(VASE, 400, true)));

        assertEquals(List.of(
                new CartChange(CartChange.Kind.PRICE_ROSE, LAMP, "lamp", euro(1995), euro(2495), 0),
                new CartChange(CartChange.Kind.PRICE_FELL, VASE, "vase", euro(500), euro(400), 0)), changes);
    }

    @Test
    void forgetsADifferenceThatTheCustomerWasTold() {
        cart.put(LAMP, 1, euro(1995), NOW);
        var offers = offers(offer(LAMP, 2495, true));

        cart.acknowledge(offers);

        assertTrue(CartChanges.of(cart, offers).isEmpty());
    }

    @Test
    void namesWhatIsShort() {
        cart.put(LAMP, 8, euro(1995), NOW);

        var changes = CartChanges.of(cart, offers(offer(LAMP, 1995, true)));

        assertEquals(List.of(new CartChange(CartChange.Kind.ONLY_LEFT, LAMP, "lamp", null, null, 7)), changes);
    }

    @Test
    void namesWhatIsNoLongerSold() {
        cart.put(LAMP, 1, euro(1995), NOW);
        cart.put(VASE, 1, euro(500), NOW);

        var changes = CartChanges.of(cart, offers(offer(LAMP, 2495, false)));

        assertEquals(List.of(
                new CartChange(CartChange.Kind.NO_LONGER_SOLD, LAMP, "lamp", null, null, 0),
                new CartChange(CartChange.Kind.NO_LONGER_SOLD, VASE, "VASE", null, null, 0)), changes);
    }

    @Test
    void namesADayThatMovedUntilItWasTold() {
        cart.put(LAMP, 4, euro(1995), NOW);
        var soon = offers(new Availability(3, 2, DAY, false));
        var later = offers(new Availability(3, 2, DAY.plusDays(8), false));

        assertEquals(List.of(CartChange.day(LAMP, "lamp", null, DAY)), CartChanges.of(cart, soon));
        cart.acknowledge(soon);
        assertEquals(List.of(), CartChanges.of(cart, soon));

        assertEquals(CartChange.Kind.COMES_LATER, CartChanges.of(cart, later).get(0).kind());
        cart.acknowledge(later);
        assertEquals(CartChange.Kind.COMES_SOONER, CartChanges.of(cart, soon).get(0).kind());
        assertEquals(CartChange.Kind.CAME, CartChanges.of(cart, offers(Availability.here(9))).get(0).kind());
        for (var left : List.of(0, 3)) {
            assertEquals(List.of(CartChange.Kind.ONLY_LEFT), CartChanges.of(cart, offers(Availability.here(left)))
                    .stream().map(CartChange::kind).toList(), "what cannot be had has no day");
        }
    }

    @Test
    void endsInOneOrder() {
        cart.complete(OrderNumber.of(2001), NOW);

        assertEquals(OrderNumber.of(2001), cart.orderNumber().orElseThrow());
        assertThrows(IllegalTransition.class, () -> cart.complete(OrderNumber.of(2002), NOW));
    }

    private static CurrentOffers offers(Availability lamps) {
        return new CurrentOffers("EUR", Map.of(LAMP, offer(LAMP, 1995, true)), Map.of(LAMP, lamps), Buyers.EVERYBODY);
    }

    private static CurrentOffers offers(Offer... offers) {
        var bySku = Stream.of(offers).collect(Collectors.toMap(Offer::sku, offer -> offer));
        return new CurrentOffers("EUR", bySku, Map.of(LAMP, Availability.here(7),
                VASE, Availability.here(7)), Buyers.EVERYBODY);
    }

    private static Offer offer(Sku sku, long unit, boolean sellable) {
        return new Offer(sku, "slug", sku.value().toLowerCase(Locale.ROOT), "", null, new PriceTag(euro(unit)),
                TaxCategory.STANDARD, 100, sellable, Set.of());
    }

    private static Money euro(long minor) {
        return Money.ofMinor(minor, "EUR");
    }
}
