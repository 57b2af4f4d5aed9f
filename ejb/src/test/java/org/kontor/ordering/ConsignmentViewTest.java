package org.kontor.ordering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kontor.shared.Address;
import org.kontor.shared.Sku;

/** CHK-07: each consignment waits for its own goods, and is promised by itself. */
class ConsignmentViewTest {

    private static final Sku LAMP = new Sku("LAMP");
    private static final Sku VASE = new Sku("VASE");
    private static final Sku OF_SAMPLE = new Sku("LAMP-SAND");
    private static final LocalDate SOON = LocalDate.of(2026, 12, 1);
    private static final LocalDate LATE = LocalDate.of(2026, 12, 24);
    private static final Promise ANEW = new Promise(SOON, LATE);

    private static ConsignmentView with(ConsignmentView.Pieces... pieces) {
        return new ConsignmentView(2, new Address("Åsa Weber", null, "Hauptstraße 1", null, "80331", "München", "DE"),
                "EXPRESS", "Express", null, List.of(pieces));
    }

    private static ConsignmentView.Pieces pieces(Sku sku, int quantity, int shipped, int cancelled) {
        return new ConsignmentView.Pieces(1, sku.value(), sku.value(), quantity, shipped, cancelled);
    }

    @Test
    void waitsForTheLastOfItsOwnGoodsAlone() {
        var days = Map.of(LAMP, SOON, VASE, LATE);
        assertEquals(SOON, with(pieces(LAMP, 1, 0, 0)).readyOn(days));
        assertEquals(LATE, with(pieces(LAMP, 1, 0, 0), pieces(VASE, 1, 0, 0)).readyOn(days));
        assertNull(with(pieces(new Sku("BOOK"), 1, 0, 0)).readyOn(days));
    }

    @Test
    void waitsForNothingThatWasSentOrCalledOff() {
        var gone = with(pieces(LAMP, 1, 1, 0), pieces(VASE, 2, 1, 1));
        assertEquals(List.of(), gone.openSkus());
        assertNull(gone.readyOn(Map.of(LAMP, SOON, VASE, LATE)));
        assertTrue(gone.isOver());
        assertFalse(gone.isCalledOff());
        assertTrue(with(pieces(LAMP, 2, 0, 2)).isCalledOff());
        assertFalse(with().isOver(), "gift cards travel in none");
    }

    @Test
    void isPromisedAnewOnlyWhileSomethingOfItIsToBeSent() {
        assertEquals(Map.of(1, ANEW, 2, ANEW), SampleOrder.divided(0, 0, 0).anew(each -> Optional.of(ANEW)));
        assertEquals(Map.of(1, ANEW), SampleOrder.divided(0, 1, 0).anew(each -> Optional.of(ANEW)));
        assertEquals(Map.of(1, ANEW), SampleOrder.divided(0, 0, 1).anew(each -> Optional.of(ANEW)));
    }

    @Test
    void promisesGoodsByTheConsignmentsInWhichTheyAreStillToBeSent() {
        assertEquals(ANEW, promised(SampleOrder.divided(2, 0, 0), ANEW).promiseOf(OF_SAMPLE));
        assertEquals(SampleOrder.divided(0, 1, 0).promise(), promised(SampleOrder.divided(0, 1, 0), ANEW).promiseOf(OF_SAMPLE));
        assertNull(promised(SampleOrder.divided(2, 1, 0), ANEW).promiseOf(OF_SAMPLE));
        assertEquals(SampleOrder.divided(0, 0, 1).promise(), promised(SampleOrder.divided(0, 0, 1), ANEW).wholePromise());
    }

    /** The same with another promise of the second consignment. */
    private static OrderView promised(OrderView order, Promise promise) {
        var all = new ArrayList<>(order.consignments());
        var second = all.remove(1);
        all.add(new ConsignmentView(2, second.shipTo(), second.method(), second.name(), promise, second.pieces()));
        return SampleOrder.going(order, all);
    }
}
