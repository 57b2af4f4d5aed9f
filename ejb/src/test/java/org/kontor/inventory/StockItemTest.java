package org.kontor.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.shared.Sku;

class StockItemTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 12, 12);

    private final StockItem lamp = new StockItem(new Sku("LAMP"));

    @BeforeEach
    void fivePiecesTwoOfThemPromised() {
        lamp.move(5, 0);
        lamp.move(0, 2);
    }

    @Test
    void offersWhatIsNotPromised() {
        assertEquals(3, lamp.stock(TODAY).available());
    }

    @Test
    void promisesUpToTheLastPieceAndNoFurther() {
        lamp.move(0, 3);

        assertEquals(0, lamp.stock(TODAY).available());
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

        assertEquals(new Stock(new Sku("LAMP"), 5, 2, 0), lamp.stock(TODAY));
    }

    @Test
    void refusesNumbersThatOverflow() {
        assertThrows(ArithmeticException.class, () -> lamp.move(Integer.MAX_VALUE, 0));
    }

    @Test
    void sellsAheadUpToTheLimit() {
        lamp.sellAhead(2, DAY);

        assertEquals(new Availability(3, 2, DAY, false), lamp.stock(TODAY).availability());
        lamp.move(0, 5);
        assertEquals(0, lamp.stock(TODAY).available());
        assertEquals(2, lamp.owed());
        assertThrows(StockRefused.class, () -> lamp.move(0, 1));
    }

    @Test
    void sellsNothingAheadOnceTheDayHasCome() {
        lamp.sellAhead(2, DAY);

        assertEquals(5, lamp.stock(DAY.minusDays(1)).available());
        assertEquals(3, lamp.stock(DAY).available());
        assertEquals(Ahead.DUE, lamp.stock(DAY).ahead());
        assertEquals(3, lamp.stock(DAY.plusDays(1)).available());
    }

    @Test
    void usesTheLimitUpWithWhatTheSupplierSends() {
        lamp.sellAhead(6, DAY);
        lamp.move(0, 5);

        lamp.receive(3);
        assertEquals(new Availability(1, 3, DAY, false), lamp.stock(TODAY).availability());
        lamp.receive(8);
        assertEquals(new Availability(9, 0, null, false), lamp.stock(TODAY).availability());
    }

    @Test
    void keepsALimitThatCoversWhatIsStillOwedWhenMoreCameThanItHad() {
        lamp.sellAhead(4, DAY);
        lamp.move(0, 7);

        lamp.receive(1);
        assertEquals(3, lamp.stock(TODAY).backorderLimit());
        assertEquals(0, lamp.stock(TODAY).available());
    }

    @Test
    void saysOfAWithdrawnLimitThatItIsWithdrawnThoughTheDayIsOver() {
        lamp.sellAhead(4, DAY);
        lamp.move(0, 5);
        lamp.sellNoMoreAhead(DAY);

        assertEquals(Ahead.WITHDRAWN, lamp.stock(DAY.plusDays(1)).ahead());
    }

    @Test
    void refusesALimitBelowWhatWasPromised() {
        lamp.sellAhead(4, DAY);
        lamp.move(0, 6);

        assertThrows(StockRefused.class, () -> lamp.sellAhead(2, DAY));
        lamp.sellAhead(3, DAY);
        assertEquals(0, lamp.stock(TODAY).available());
    }

    @Test
    void keepsPromisesOfAWithdrawnLimitAndMakesNoNewOnes() {
        lamp.sellAhead(4, DAY);
        lamp.move(0, 5);
        lamp.sellNoMoreAhead(DAY);

        assertEquals(new Stock(new Sku("LAMP"), 5, 7, 2, DAY, Ahead.WITHDRAWN, true), lamp.stock(TODAY));
        lamp.move(0, -1);
        assertEquals(1, lamp.stock(TODAY).backorderLimit(), "a place that is given back is not sold again");
        assertThrows(StockRefused.class, () -> lamp.move(0, 1));
        lamp.move(3, 0);
        assertEquals(new Stock(new Sku("LAMP"), 8, 6, 0, DAY, Ahead.OFF, true), lamp.stock(TODAY));
    }

    @Test
    void isOrderedInAdvanceWhileThereNeverWasAny() {
        var vase = new StockItem(new Sku("VASE"));
        vase.sellAhead(3, DAY);
        assertEquals(new Availability(0, 3, DAY, true), vase.stock(TODAY).availability());

        vase.move(1, 0);
        assertEquals(new Availability(1, 3, DAY, false), vase.stock(TODAY).availability());
    }

    @Test
    void saysWhatComesLaterOfSoManyPieces() {
        var stock = new Availability(3, 2, DAY, false);

        assertEquals(0, stock.late(3));
        assertEquals(1, stock.late(4));
        assertEquals(2, stock.late(9));
        assertEquals(DAY, stock.day(4));
        assertEquals(null, stock.day(3));
    }
}
