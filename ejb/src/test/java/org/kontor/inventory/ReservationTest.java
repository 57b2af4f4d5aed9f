package org.kontor.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Sku;

class ReservationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 12);

    private final Reservation held = new Reservation(OrderNumber.of(2001), new Sku("LAMP"), 5, 1);

    @Test
    void shipsOnlyForAConfirmedOrder() {
        assertThrows(StockRefused.class, () -> held.pack(1, served(5)));
        assertThrows(StockRefused.class, () -> held.ship(1));

        held.allocate();
        held.pack(2, served(5));
        held.ship(2);

        assertEquals(3, held.open());
    }

    @Test
    void shipsNoMoreThanItHolds() {
        held.allocate();
        held.pack(4, served(5));
        held.ship(4);

        assertThrows(StockRefused.class, () -> held.pack(2, served(1)));
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
        held.pack(2, served(5));
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

        held.holdAgain(5, 2);

        assertEquals(5, held.open());
        assertEquals(ReservationStatus.HELD, held.status());
    }

    @Test
    void packsOnlyWhatLiesOnTheShelfForIt() {
        held.allocate();

        var refusal = assertThrows(StockRefused.class, () -> held.pack(3, served(2)));

        assertEquals("inventory.refused.waitsUntil", refusal.messageKey());
        assertEquals(List.of("LAMP", 2, 3, DAY), refusal.arguments());
        held.pack(2, served(2));
        assertEquals(5, held.open(), "what is packed has not left yet");
    }

    @Test
    void shipsOnlyWhatIsPackedAndGivesBackOnlyWhatIsNot() {
        held.allocate();
        held.pack(2, served(5));

        assertThrows(StockRefused.class, () -> held.ship(3));
        assertThrows(StockRefused.class, () -> held.giveBack(4));
        assertThrows(StockRefused.class, () -> held.giveBack(ReservationStatus.RELEASED));
        held.giveBack(3);
        held.unpack(1);
        assertThrows(StockRefused.class, () -> held.unpack(2));
        held.giveBack(1);
        held.ship(1);
        assertEquals(0, held.open());
    }

    private Allotment served(int pieces) {
        return new Allotment(held.sku(), held.open(), 0, pieces, DAY);
    }
}
