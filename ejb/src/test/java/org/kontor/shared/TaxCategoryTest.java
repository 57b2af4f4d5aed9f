package org.kontor.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaxCategoryTest {

    private static final TaxCategory FOOD = new TaxCategory("FOOD");

    @Test
    void comesGeneralRateFirstAndGiftCardsLast() {
        assertEquals(List.of(TaxCategory.STANDARD, FOOD, TaxCategory.REDUCED, TaxCategory.VOUCHER),
                List.of(TaxCategory.VOUCHER, TaxCategory.REDUCED, FOOD, TaxCategory.STANDARD).stream().sorted().toList());
    }

    @Test
    void bearsTheGeneralRateWhereItHasNone() {
        var rates = Map.of(TaxCategory.STANDARD, Percentage.parse("19"), TaxCategory.REDUCED, Percentage.parse("7"));
        assertEquals(Percentage.parse("19"), FOOD.among(rates));
        assertEquals(Percentage.parse("7"), TaxCategory.REDUCED.among(rates));
    }

    @Test
    void isThatOfGiftCardsByItsCode() {
        assertTrue(new TaxCategory("VOUCHER").isGiftCard());
        assertFalse(FOOD.isGiftCard());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "F", "food", "1FOOD", "FOO_D", "FOODSTUFFS1", "FÜR", "A B"})
    void refusesACodeThatIsNone(String code) {
        assertEquals(Optional.empty(), TaxCategory.read(code));
        assertThrows(IllegalArgumentException.class, () -> new TaxCategory(code));
    }

    @Test
    void readsACodeWithBlanksAroundIt() {
        assertEquals(Optional.of(FOOD), TaxCategory.read(" FOOD "));
        assertEquals(Optional.empty(), TaxCategory.read(null));
    }
}
