package org.kontor.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditorReferenceTest {

    @ParameterizedTest
    @ValueSource(strings = {"RF18539007547034", "RF712348231", "RF45G72UUR", "RF6518K5", "RF040"})
    void acceptsReferencesThatAreInUse(String value) {
        assertEquals(value, new CreditorReference(value).value());
        assertEquals(value, CreditorReference.of(value.substring(4)).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"RF19539007547034", "RF18539007547043", "18539007547034", "RF18", "RF1853900754703412345678901",
        "rf18539007547034", "RF18 5390 0754 7034", "RF18539007547ü34"})
    void refusesWhatIsNone(String value) {
        assertThrows(IllegalArgumentException.class, () -> new CreditorReference(value));
    }

    @Test
    void findsOneInWhatACustomerWrote() {
        var wanted = new CreditorReference("RF18539007547034");
        for (var text : List.of("Order, rf18 5390 0754 7034", "RF18-5390-0754-7034 thanks", "SVWZ+RF18539007547034")) {
            assertTrue(CreditorReference.within(text).contains(wanted), text);
        }
        for (var text : List.of("RF18 5390 0754 7035", "for my order", "")) {
            assertFalse(CreditorReference.within(text).contains(wanted), text);
        }
    }

    @Test
    void isReadInGroupsOfFour() {
        assertEquals("RF18 5390 0754 7034", new CreditorReference("RF18539007547034").pretty());
    }

    @Property
    void noticesEveryDigitThatIsMistyped(@ForAll @LongRange(min = 10_000, max = 999_999_999_999L) long number,
            @ForAll @IntRange(min = 2, max = 8) int place, @ForAll @IntRange(min = 1, max = 9) int by) {
        var right = CreditorReference.of(String.valueOf(number)).value();
        var wrong = new StringBuilder(right);
        wrong.setCharAt(place, (char) ('0' + (right.charAt(place) - '0' + by) % 10));
        assertThrows(IllegalArgumentException.class, () -> new CreditorReference(wrong.toString()));
    }

    @Property
    void findsWhatItMade(@ForAll @LongRange(min = 10_000, max = 999_999_999_999L) long number) {
        var made = CreditorReference.of(String.valueOf(number));
        assertTrue(CreditorReference.within("x " + made.pretty() + " y").contains(made));
    }
}
