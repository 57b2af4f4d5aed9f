package org.kontor.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Sku;

class ReservationTest {

    private final Reservation held = new Reservation(OrderNumber.of(2001), new Sku("LAMP"), 5);

    @Test
    void shipsOnlyForAConfirmedOrder() {
        assertThrows(StockRefused.class, () -> held.ship(1));

        held.allocate();
        held.ship(2);

        assertEquals(3, held.open());
    }

    @Test
    void shipsNoMoreThanItHolds() {
        held.allocate();
        held.ship(4);

        assertThrows(StockRefused.class, () -> held.ship(2));
        assertThrows(StockRefused.class, () -> held.ship(0));
    }

    @Test
    void givesBackOnlyOnce() {
        assertEquals(5, held.giveBack(ReservationStatus.EXPIRED));
        assertEquals(0, held.giveBack(ReservationStatus.RELEASED));
        assertEquals(ReservationStatus.EXPIRED, held.status());
    }

    @Test
    void givesBackOnlyWhatHasNotLeftTheHouse() {
        held.allocate();
        held.ship(2);

        assertEquals(3, held.giveBack(ReservationStatus.RELEASED));
        assertEquals(ReservationStatus.ALLOCATED, held.status());
        assertEquals(0, held.open());
    }

    @Test
    void givesBackSomePieces() {
        held.giveBack(2);

        assertEquals(3, held.open());
        assertThrows(StockRefused.class, () -> held.giveBack(4));
    }

    @Test
    void holdsAnewWhenMoneyComesLate() {
        held.giveBack(ReservationStatus.EXPIRED);

        held.holdAgain(5);

        assertEquals(5, held.open());
        assertEquals(ReservationStatus.HELD, held.status());
    }
}
