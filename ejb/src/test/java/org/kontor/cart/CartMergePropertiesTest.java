package org.kontor.cart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.kontor.promotion.CouponCode;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/** CRT-01, R-46: what holds of every cart of a guest that is put into that of an account. */
class CartMergePropertiesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Sku LAMP = new Sku("LAMP");
    private static final Sku VASE = new Sku("VASE");
    private static final Sku CHAIR = new Sku("CHAIR");

    private static final List<Sku> SHELF = IntStream.rangeClosed(1, 120).mapToObj(number -> new Sku("SKU-" + number))
            .toList();

    /** Goods are dealt like cards: drawing keys of a map until enough of them differ takes ten times as long. */
    @Provide
    Arbitrary<Map<Sku, Integer>> carts() {
        return Combinators.combine(Arbitraries.shuffle(SHELF), Arbitraries.integers().between(1, Carts.MOST_PIECES)
                .list().ofMaxSize(Carts.MOST_LINES)).as((goods, pieces) -> IntStream.range(0, pieces.size()).boxed()
                .collect(Collectors.toMap(goods::get, pieces::get)));
    }

    private static Cart cart(Map<Sku, Integer> pieces, String... codes) {
        var cart = new Cart(new CartToken("0123456789abcdef0123456789abcdef"), "EUR", CartOrigin.of(null), NOW);
        pieces.forEach((sku, quantity) -> cart.put(sku, quantity, Money.ofMinor(100, "EUR"), NOW));
        cart.hold(HeldCodes.of(Stream.of(codes).map(CouponCode::new).toList()), NOW);
        return cart;
    }

    private static Map<Sku, Integer> pieces(Cart cart) {
        return cart.lines().stream().collect(Collectors.toMap(CartLine::sku, CartLine::quantity));
    }

    @Property
    void losesNoLineAndTakesTheLargerQuantity(@ForAll("carts") Map<Sku, Integer> account,
            @ForAll("carts") Map<Sku, Integer> guest) {
        var merged = CartMerge.of(cart(account), cart(guest)).pieces();

        Stream.of(account, guest).flatMap(each -> each.keySet().stream()).forEach(sku -> assertEquals(
                Math.max(account.getOrDefault(sku, 0), guest.getOrDefault(sku, 0)), merged.get(sku), sku::value));
        assertTrue(merged.keySet().stream().allMatch(sku -> account.containsKey(sku) || guest.containsKey(sku)));
        assertTrue(merged.values().stream().allMatch(quantity -> quantity <= Carts.MOST_PIECES));
    }

    @Property
    void doublesNothingWhenTheSameCartComesTwice(@ForAll("carts") Map<Sku, Integer> account,
            @ForAll("carts") Map<Sku, Integer> guest) {
        var own = cart(account);
        var other = cart(guest);
        var once = CartMerge.of(own, other).pieces();

        assertEquals(once, CartMerge.of(cart(once), other).pieces());
        assertEquals(account, CartMerge.of(own, cart(account)).pieces());
        assertEquals(once, CartMerge.of(other, own).pieces(), "it does not matter which is which");
    }

    @Property
    void changesNeitherOfTheTwo(@ForAll("carts") Map<Sku, Integer> account, @ForAll("carts") Map<Sku, Integer> guest) {
        var own = cart(account);
        var other = cart(guest);

        CartMerge.of(own, other);

        assertEquals(account, pieces(own));
        assertEquals(guest, pieces(other));
    }

    @Example
    void keepsTheOrderOfTheAccountAndAddsTheRestBehind() {
        var merged = CartMerge.of(cart(Map.of(VASE, 2)), cart(Map.of(LAMP, 1))).pieces();

        assertEquals(List.of(VASE, LAMP), List.copyOf(merged.keySet()));
        assertTrue(!merged.containsKey(CHAIR));
    }

    @Example
    void keepsTheCodesThatWereEnteredLastWhenThereAreMoreThanACartHolds() {
        var merge = CartMerge.of(cart(Map.of(), "OLD-ONE", "BOTH", "OLD-TWO"), cart(Map.of(), "NEW", "BOTH"));

        assertEquals(List.of("NEW", "BOTH", "OLD-ONE"),
                merge.coupons().codes().stream().map(CouponCode::value).toList());
    }
}
