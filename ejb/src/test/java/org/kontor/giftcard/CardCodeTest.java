package org.kontor.giftcard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardCodeTest {

    private static final CardCode CODE = new CardCode("ABCDEFGH23456789");

    @ParameterizedTest
    @ValueSource(strings = {"abcd-efgh-2345-6789", " ABCD EFGH 2345 6789 ", "ABCDEFGH23456789", "ABCD–EFGH–2345–6789"})
    void readsACodeHoweverItIsTyped(String typed) {
        assertEquals(Optional.of(CODE), CardCode.read(typed));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "ABCD", "ABCDEFGH2345678", "ABCDEFGH234567891", "ABCDEFGH2345678O", "ABCDEFGH2345678'",
        "٢٣٤٥٦٧٨٩٢٣٤٥٦٧٨٩", "1E50000000"})
    void readsNothingThatCannotBeOne(String typed) {
        assertEquals(Optional.empty(), CardCode.read(typed));
    }

    @Test
    void readsNothingThatIsVeryLong() {
        assertEquals(Optional.empty(), CardCode.read("-".repeat(1_000_000) + CODE.value()));
    }

    @Test
    void makesNoCodeTwice() {
        var seen = new HashSet<CardCode>();
        for (var count = 0; count < 10_000; count++) {
            assertTrue(seen.add(CardCode.fresh()));
        }
    }

    @Test
    @DisplayName("PRC-09: a code is kept as a hash and never shows in a log")
    void showsItsLastFourOnly() {
        assertEquals("···· 6789", CODE.toString());
        assertEquals("ABCD-EFGH-2345-6789", CODE.grouped());
        assertFalse(CODE.hash().contains(CODE.value()));
        assertNotEquals(CODE.hash(), new CardCode("ABCDEFGH2345678A").hash());
    }
}
