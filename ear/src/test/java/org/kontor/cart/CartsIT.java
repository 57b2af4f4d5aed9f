package org.kontor.cart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.builders.AtOnce;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.cart.seen.CartChange;
import org.kontor.catalog.CatalogQueries;
import org.kontor.checkers.Statements;
import org.kontor.inventory.StockDesk;
import org.kontor.inventory.StockReason;
import org.kontor.it.ShippedEar;
import org.kontor.shared.Address;
import org.kontor.shared.Email;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;

class CartsIT extends ShippedEar {

    private static final Address BERLIN =
            new Address("Ann", null, "Torstraße 14", null, "10119", "Berlin", "DE");

    @Inject
    private Carts carts;

    @Inject
    private CartSeal seal;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Staff staff;

    @Inject
    private CatalogQueries catalog;

    @Inject
    private StockDesk stockDesk;

    @Inject
    private Statements statements;

    @Test
    @DisplayName("R-17: twenty tabs that add at once lose nothing")
    void losesNothingWhenTwentyTabsAddAtOnce() throws Exception {
        var first = shelf.product(100, 50);
        var token = carts.add(null, first, 1).token();
        var skus = IntStream.range(0, 20).mapToObj(turn -> shelf.product(100, 5)).toList();

        atOnce(skus.stream().map(sku -> (Callable<CartView>) () -> carts.add(token, sku, 1)).toList());
        atOnce(IntStream.range(0, 20).mapToObj(turn -> (Callable<CartView>) () -> carts.add(token, first, 1)).toList());

        var cart = carts.view(token).orElseThrow();
        assertEquals(21, cart.lines().size());
        assertEquals(21, cart.line(first).orElseThrow().quantity());
        assertEquals(41, carts.pieces(token));
    }

    @Test
    void keepsItsLinesInTheOrderInWhichTheyCame() {
        var skus = IntStream.range(0, 5).mapToObj(turn -> shelf.product(100, 9)).toList();
        var token = carts.add(null, skus.get(0), 1).token();
        skus.stream().skip(1).forEach(sku -> carts.add(token, sku, 1));

        carts.change(token, skus.get(1), 3);
        carts.add(token, skus.get(0), 1);

        assertEquals(skus, carts.view(token).orElseThrow().lines().stream().map(CartLineView::sku).toList());
    }

    @Test
    void givesNoMoreThanThereIsWhenTwentyDevicesAddAtOnceAndSaysSo() throws Exception {
        var sku = shelf.product(100, 7);
        var token = carts.add(null, sku, 1).token();

        var answers = AtOnce.all(20, () -> carts.add(token, sku, 1));

        var cart = carts.view(token).orElseThrow();
        assertEquals(7, cart.line(sku).orElseThrow().quantity());
        assertEquals(List.of(), cart.gaps().stream().filter(CartGap.LINES::equals).toList());
        assertEquals(14, answers.stream().filter(each -> each.changes().stream()
                .anyMatch(change -> change.kind() == CartChange.Kind.ONLY_LEFT && change.left() == 7)).count());
    }

    @Test
    void givesWhatIsLeftAndSaysSo() {
        var sku = shelf.product(1995, 3);

        var cart = carts.add(null, sku, 10);

        assertEquals(3, cart.line(sku).orElseThrow().quantity());
        assertEquals(CartChange.Kind.ONLY_LEFT, cart.changes().get(0).kind());
        assertEquals(3, cart.changes().get(0).left());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1000, 1_000_000_000, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void refusesQuantitiesThatNobodyMeans(int quantity) {
        var sku = shelf.product(1995, 3);
        var token = carts.add(null, sku, 1).token();

        assertThrows(CartRefused.class, () -> carts.add(token, sku, quantity));
        assertThrows(CartRefused.class, () -> carts.change(token, sku, quantity));
        assertEquals(1, carts.pieces(token));
    }

    @Test
    void refusesWhatIsUnknownNotOnSaleOrSoldOut() {
        var soldOut = shelf.product(1995, 1);
        shoppers.order(soldOut, 1);
        var archived = shelf.product(1995, 1);
        shelf.retire(archived);

        assertThrows(CartRefused.class, () -> carts.add(null, new Sku("NOBODY-SELLS-THIS"), 1));
        assertThrows(CartRefused.class, () -> carts.add(null, soldOut, 1));
        assertThrows(CartRefused.class, () -> carts.add(null, archived, 1));
    }

    @Test
    void namesAPriceThatRoseUntilTheCartIsTouched() {
        var sku = shelf.product(1995, 5);
        var token = carts.add(null, sku, 1).token();
        shelf.reprice(sku, 2495);

        var rise = List.of(new CartChange(CartChange.Kind.PRICE_ROSE, sku, name(sku), euro(1995), euro(2495), 0));
        assertEquals(rise, carts.view(token).orElseThrow().changes());
        assertEquals(rise, carts.change(token, sku, 2).changes());
        assertEquals(List.of(), carts.view(token).orElseThrow().changes());
        assertEquals(euro(4990), carts.view(token).orElseThrow().items());
    }

    @Test
    void namesAPriceThatRoseWhileSomebodyTypedAnAddressToWhoeverLooksNext() {
        var sku = shelf.product(1995, 5);
        var token = carts.add(null, sku, 1).token();
        shelf.reprice(sku, 2495);

        carts.contact(token, new CartContact(new Email("ann@example.org"), null, BERLIN, null));

        assertEquals(List.of(CartChange.Kind.PRICE_ROSE), carts.view(token).orElseThrow().changes().stream()
                .map(CartChange::kind).toList());
    }

    @Test
    void namesStockThatWentAway() {
        var sku = shelf.product(1995, 5);
        var token = carts.add(null, sku, 4).token();
        staff.does(() -> stockDesk.adjust(sku, -3, StockReason.DAMAGED, null));

        var cart = carts.view(token).orElseThrow();

        assertEquals(CartChange.Kind.ONLY_LEFT, cart.changes().get(0).kind());
        assertTrue(cart.gaps().contains(CartGap.LINES));
    }

    @Test
    void leavesOutOfThePriceWhatIsNoLongerSold() {
        var sku = shelf.product(1995, 5);
        var token = carts.add(null, sku, 1).token();
        shelf.retire(sku);

        var cart = carts.view(token).orElseThrow();

        assertEquals(CartChange.Kind.NO_LONGER_SOLD, cart.changes().get(0).kind());
        assertTrue(cart.items().isZero());
        assertEquals(List.of(), carts.remove(token, sku).lines());
    }

    @Test
    void lacksNothingOnceEverythingIsSaid() {
        var cart = shoppers.readyCart(shelf.product(1995, 5), 1);

        assertTrue(cart.isReady());
        assertEquals(euro(1995 + 490), cart.price().total());
    }

    @Test
    void refusesAnAddressThatNoParcelReaches() {
        var token = carts.add(null, shelf.product(1995, 5), 1).token();
        var abroad = new Address("Ann", null, "Via Appia 1", null, "00184", "Roma", "IT");

        assertThrows(CartRefused.class,
                () -> carts.contact(token, new CartContact(new Email("ann@example.org"), null, abroad, null)));
        assertThrows(CartRefused.class, () -> carts.deliver(token, "PIGEON"));
    }

    @Test
    void isGoneOnceItBecameAnOrder() {
        var ready = shoppers.readyCart(shelf.product(1995, 5), 1);
        shoppers.order(ready);

        assertEquals(Optional.empty(), carts.view(ready.token()));
        assertEquals(0, carts.pieces(ready.token()));
        var next = carts.add(ready.token(), shelf.product(500, 5), 1);
        assertTrue(!next.token().equals(ready.token()) && next.lines().size() == 1);
    }

    @Test
    void trustsOnlyCookiesThatItMade() {
        var token = carts.add(null, shelf.product(1995, 5), 1).token();
        var cookie = seal.seal(token);

        assertEquals(Optional.of(token), seal.open(cookie));
        assertEquals(Optional.empty(), seal.open(cookie.replace('.', '0')));
        assertEquals(Optional.empty(), seal.open(token + "." + "0".repeat(64)));
        assertEquals(Optional.empty(), seal.open(null));
        assertEquals(Optional.empty(), seal.open("../../etc/passwd.x"));
    }

    @Test
    void staysWithinItsStatements() {
        var sku = shelf.product(1995, 5);
        var others = List.of(shelf.product(1995, 5), shelf.product(1995, 5));
        var token = carts.add(null, sku, 1).token();
        carts.view(token);

        assertAtMost(6, statements.lesser(turn -> carts.add(token, others.get(turn), 1)));
        assertAtMost(6, statements.lesser(turn -> carts.change(token, others.get(turn), 2)));
        assertAtMost(3, statements.lesser(turn -> carts.view(token)));
        assertAtMost(2, statements.lesser(turn -> {
            carts.contact(token, new CartContact(new Email("ann." + turn + "@example.org"), null, BERLIN, null));
            return null;
        }));
        assertAtMost(1, statements.lesser(turn -> carts.pieces(token)));
    }

    private static void assertAtMost(int budget, List<String> heard) {
        var counted = heard.stream().filter(sql -> !sql.contains("business_clock") && !sql.contains("nextval"))
                .toList();
        assertTrue(counted.size() <= budget, () -> counted.size() + " statements:\n" + String.join("\n", counted));
    }

    private String name(Sku sku) {
        return catalog.offers(List.of(sku)).get(sku).name();
    }

    private static void atOnce(List<Callable<CartView>> work) throws Exception {
        var threads = Executors.newFixedThreadPool(work.size());
        try {
            for (var done : work.stream().map(threads::submit).toList()) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Money euro(long minor) {
        return Money.ofMinor(minor, "EUR");
    }
}
