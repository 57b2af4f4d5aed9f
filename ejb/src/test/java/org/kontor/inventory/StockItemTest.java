package org.kontor.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.shared.Sku;

class StockItemTest {

    private final StockItem lamp = new StockItem(new Sku("LAMP"));

    @BeforeEach
    void fivePiecesTwoOfThemPromised() {
        lamp.move(5, 0);
        lamp.move(0, 2);
    }

    @Test
    void offersWhatIsNotPromised() {
        assertEquals(3, lamp.stock().available());
    }

    @Test
    void promisesUpToTheLastPieceAndNoFurther() {
        lamp.move(0, 3);

        assertEquals(0, lamp.stock().available());
        assertThrows(StockRefused.class, () -> lamp.move(0, 1));
    }

    @Test
    void keepsWhatOrdersWerePromised() {
        assertThrows(StockRefused.class, () -> lamp.move(-4, 0));
    }

    @Test
    void neverHoldsLessThanNothing() {
        assertThrows(StockRefused.class, () -> lamp.move(-6, -2));
        assertThrows(StockRefused.class, () -> lamp.move(0, -3));
    }

    @Test
    void changesNothingWhenItRefuses() {
        assertThrows(StockRefused.class, () -> lamp.move(-4, 0));

        assertEquals(new Stock(new Sku("LAMP"), 5, 2, 0), lamp.stock());
    }

    @Test
    void refusesNumbersThatOverflow() {
        assertThrows(ArithmeticException.class, () -> lamp.move(Integer.MAX_VALUE, 0));
    }
}
