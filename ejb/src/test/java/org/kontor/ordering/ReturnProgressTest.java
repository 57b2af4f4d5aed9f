package org.kontor.ordering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kontor.ordering.SampleOrder.euro;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kontor.shared.Percentage;
import org.kontor.shared.TaxCategory;

/** An order is returned once every unit came back that was not called off. */
class ReturnProgressTest {

    private final OrderLine lamps = line(LineKind.ITEM, 3);
    private final OrderLine book = line(LineKind.ITEM, 1);
    private final List<OrderLine> lines = List.of(lamps, book, line(LineKind.DELIVERY, 1));

    private static OrderLine line(LineKind kind, int pieces) {
        return new OrderLine(null, 1, new PlacedLine(kind, "SKU", "Name", null, null, pieces, euro(1000), euro(0),
                euro(1000L * pieces), euro(160L * pieces), TaxCategory.STANDARD, Percentage.parse("19"), List.of(),
                List.of(new UnitCost(pieces, euro(1000), euro(160))), null, 1));
    }

    private static void comesBack(OrderLine line, int units) {
        line.refund(new RefundedLine(1, units, euro(0)));
    }

    @Test
    void nothingCameBackOfWhatIsSentOrCalledOff() {
        lamps.ship(3);
        book.callOff(new CalledOffLine(1, 1, euro(0), Map.of()));
        assertEquals(ReturnProgress.NONE, ReturnProgress.of(lines));
    }

    @Test
    void aPartCameBackWhileOneUnitIsKeptOrStillToCome() {
        lamps.ship(3);
        comesBack(lamps, 3);
        assertEquals(ReturnProgress.PARTIAL, ReturnProgress.of(lines));
        book.ship(1);
        assertEquals(ReturnProgress.PARTIAL, ReturnProgress.of(lines));
    }

    @Test
    void allCameBackWhateverBecameOfTheDeliveryFee() {
        lamps.ship(2);
        lamps.callOff(new CalledOffLine(1, 1, euro(0), Map.of()));
        book.callOff(new CalledOffLine(1, 1, euro(0), Map.of()));
        comesBack(lamps, 2);
        assertEquals(ReturnProgress.RETURNED, ReturnProgress.of(lines));
    }
}
