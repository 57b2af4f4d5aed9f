package org.kontor.cart.seen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.cart.seen.CartChange.Kind;
import org.kontor.shared.Money;

/** CRT-03: another price of the delivery and other taxes are told of like another price of goods is. */
class SeenSumsTest {

    private static final String GERMAN = "DE TAXED null {STANDARD=19}";
    private static final String FRENCH = "FR TAXED null {STANDARD=20}";

    private final SeenSums seen = new SeenSums(euro(490), euro(1597), GERMAN);

    private static Money euro(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    @Test
    void namesAnotherPriceOfTheDeliveryWithWhatItWas() {
        var changes = seen.changed(new SeenSums(euro(590), euro(1613), GERMAN));

        assertEquals(List.of(CartChange.sum(Kind.DELIVERY_PRICE, euro(490), euro(590))), changes);
        assertFalse(changes.get(0).isWelcome());
        assertTrue(seen.changed(new SeenSums(euro(0), euro(1519), GERMAN)).get(0).isWelcome(), "it costs less");
    }

    @Test
    void namesOtherTaxesWithTheSumsBeforeAndAfter() {
        assertEquals(List.of(CartChange.sum(Kind.TAX, euro(1597), euro(1667))),
                seen.changed(new SeenSums(euro(490), euro(1667), FRENCH)));
    }

    @Test
    void saysNothingOfTaxesWhereOnlyPricesChanged() {
        assertEquals(List.of(), seen.changed(new SeenSums(euro(490), euro(1700), GERMAN)));
        assertEquals(List.of(), seen.changed(new SeenSums(euro(490), euro(1597), FRENCH)), "as much as before");
    }

    @Test
    void saysNothingOfADeliveryThatIsChosenOrLostJustNow() {
        assertEquals(List.of(), new SeenSums(null, euro(1597), GERMAN).changed(seen));
        assertEquals(List.of(), seen.changed(new SeenSums(null, euro(1519), GERMAN)), "the cart says what is lost");
    }

    @Test
    void isReadAsItWasWritten() {
        var stored = new SeenSums.Stored();
        for (var sums : List.of(seen, new SeenSums(null, euro(0), FRENCH))) {
            assertEquals(sums, stored.convertToEntityAttribute(stored.convertToDatabaseColumn(sums)));
        }
        assertNull(stored.convertToEntityAttribute(null));
        assertNull(stored.convertToDatabaseColumn(null));
    }
}
