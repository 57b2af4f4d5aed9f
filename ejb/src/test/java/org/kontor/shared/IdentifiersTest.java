package org.kontor.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @Test
    void writesAStockNumberInCapitals() {
        assertEquals("NORR-LAMP-01", Sku.parse(" norr-lamp-01 ").value());
        for (var wrong : List.of("", "-", "A-", "-A", "A--B", "A B", "Ä1", "A_B", "A".repeat(41))) {
            assertTrue(Sku.read(wrong).isEmpty(), wrong);
        }
        assertEquals("7", Sku.parse("7").value());
    }

    /** PAY-06: two shops of one account, or one whose database was restored, give the same numbers again. */
    @Test
    void namesAPaymentUnlikeAnyOtherEvenWhereNumbersComeAgain() {
        var first = IdempotencyKey.unique("payment", "20016", 1);
        assertTrue(first.value().startsWith("payment:20016:1:"), first.value());
        assertNotEquals(first, IdempotencyKey.unique("payment", "20016", 1));
        assertEquals(IdempotencyKey.of("refund", "R1"), IdempotencyKey.of("refund", "R1"));
    }

    @Test
    void endsAnOrderNumberWithItsCheckDigit() {
        assertEquals("20016", OrderNumber.of(2001).value().substring(0, 4) + OrderNumber.of(2001).value().charAt(4));
        assertThrows(IllegalArgumentException.class, () -> OrderNumber.parse("20017"));
        assertTrue(OrderNumber.read("20016").isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a@b", "a b@c.de", "a@b..de", "a@-b.de", "<a@b.de>", "a@b.de,c@d.de", "a\n@b.de"})
    void refusesWhatIsNoAddressForMail(String text) {
        assertTrue(Email.read(text).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jonas.weber@example.com", "Jonas+shop@sub.example.co.uk", "ü@example.de",
            "o'neil@example.ie"})
    void takesOrdinaryAddressesForMail(String text) {
        assertTrue(Email.read(text).isPresent());
    }
}
