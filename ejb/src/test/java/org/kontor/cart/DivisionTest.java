package org.kontor.cart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.kontor.cart.Division.Part;
import org.kontor.shared.Address;
import org.kontor.shared.Sku;

/** CHK-07: a division of a cart follows what becomes of the cart, and never loses goods. */
class DivisionTest {

    private static final Sku LAMP = new Sku("LAMP");
    private static final Sku BOOK = new Sku("BOOK");
    private static final Address AUNT = new Address("Åsa \"Aunt\" Lund", null, "Torstraße 14", null, "10119", "Berlin",
            "DE");
    private static final Division DIVIDED = new Division(Map.of(LAMP, 3, BOOK, 1),
            List.of(new Part(AUNT, "EXPRESS", Map.of(LAMP, 1)), new Part(null, null, Map.of(LAMP, 1))));

    private static Division fitted(Map<Sku, Integer> now) {
        return DIVIDED.fitted(now, address -> true);
    }

    @Test
    void staysAsItIsWhileTheCartDoes() {
        assertEquals(DIVIDED, fitted(Map.of(LAMP, 3, BOOK, 1)));
        assertEquals(Map.of(LAMP, 1, BOOK, 1), DIVIDED.first());
    }

    @Test
    void putsWhatNobodyDividedIntoTheFirst() {
        assertEquals(Map.of(LAMP, 3, BOOK, 2), fitted(Map.of(LAMP, 5, BOOK, 2)).first());
    }

    @Test
    void takesWhatIsNoLongerThereFromTheLast() {
        var fitted = fitted(Map.of(LAMP, 1, BOOK, 1));

        assertEquals(List.of(new Part(AUNT, "EXPRESS", Map.of(LAMP, 1))), fitted.others());
        assertEquals(Map.of(BOOK, 1), fitted.first());
    }

    @Test
    void joinsAllWhereNothingIsLeftForTheFirstOrTheOthers() {
        assertEquals(Division.NONE, fitted(Map.of(LAMP, 2)));
        assertEquals(Division.NONE, fitted(Map.of(BOOK, 1)));
        assertEquals(Division.NONE, fitted(Map.of()));
    }

    @Test
    void sendsNothingWhereTheOrderCannotGo() {
        var fitted = DIVIDED.fitted(Map.of(LAMP, 3, BOOK, 1), address -> false);

        assertEquals(List.of(new Part(null, null, Map.of(LAMP, 1))), fitted.others());
        assertEquals(Map.of(LAMP, 2, BOOK, 1), fitted.first());
    }

    @Property
    void neverLosesAPiece(@ForAll Random random) {
        var skus = List.of(LAMP, BOOK, new Sku("VASE"));
        var of = new HashMap<Sku, Integer>();
        var parts = new ArrayList<Part>();
        skus.forEach(sku -> of.put(sku, 1 + random.nextInt(9)));
        for (var no = 2; no <= DivideCart.MOST; no++) {
            var pieces = new HashMap<Sku, Integer>();
            skus.forEach(sku -> pieces.put(sku, random.nextInt(3)));
            parts.add(new Part(random.nextBoolean() ? AUNT : null, null, pieces));
        }
        var now = new HashMap<Sku, Integer>();
        skus.forEach(sku -> now.put(sku, random.nextInt(9)));
        now.values().removeIf(pieces -> pieces == 0);

        var fitted = new Division(of, parts).fitted(now, address -> random.nextBoolean());

        if (!fitted.isNone()) {
            assertEquals(now, fitted.of());
            assertTrue(!fitted.first().isEmpty() && fitted.first().values().stream().allMatch(some -> some > 0));
            assertTrue(fitted.others().stream().noneMatch(part -> part.pieces().isEmpty()));
            assertTrue(fitted.others().size() < DivideCart.MOST);
            assertEquals(fitted, fitted.fitted(now, address -> true));
        }
    }

    @Test
    void keepsTheWaysThatWereChosen() {
        var chosen = DIVIDED.by(Map.of(1, "STANDARD", 3, "FORWARDER"));

        assertEquals(List.of("EXPRESS", "FORWARDER"), chosen.others().stream().map(Part::method).toList());
    }

    @Test
    void isReadAsItWasKept() {
        var stored = new Division.Stored();

        assertEquals(DIVIDED, stored.convertToEntityAttribute(stored.convertToDatabaseColumn(DIVIDED)));
        assertNull(stored.convertToDatabaseColumn(Division.NONE));
        assertNull(stored.convertToEntityAttribute(null));
    }
}
