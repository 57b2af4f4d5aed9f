package org.kontor.inventory.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kontor.inventory.proof.ProofVerdict.BROKEN_OFF;
import static org.kontor.inventory.proof.ProofVerdict.FAILED;
import static org.kontor.inventory.proof.ProofVerdict.PROVED;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProofVerdictTest {

    private static final ProofTask TASK = new ProofTask(7, 50, 500);
    private static final StormFigures TOLD = new StormFigures(50, 450, 8, 2000);
    private static final ShelfCount PEAK = new ShelfCount(50, 50, 50, 50, 50);
    private static final ShelfCount AFTER = new ShelfCount(50, 0, 50, 0, 0);

    @Test
    void provesThatAllPiecesAndNoMoreWereSold() {
        assertEquals(PROVED, ProofVerdict.of(TASK, TOLD, PEAK, AFTER));
    }

    @ParameterizedTest(name = "{0} sold, {1} refused")
    @CsvSource({"51, 449, FAILED", "49, 451, FAILED", "50, 449, BROKEN_OFF", "49, 450, BROKEN_OFF", "0, 0, BROKEN_OFF",
        "51, 448, FAILED"})
    void judgesWhatBuyersWereTold(int sold, int refused, ProofVerdict expected) {
        assertEquals(expected, ProofVerdict.of(TASK, new StormFigures(sold, refused, 8, 2000), PEAK, AFTER));
    }

    @ParameterizedTest(name = "on hand {0}, reserved {1}, moves {2} and {3}, held {4}")
    @CsvSource({"55, 55, 50, 55, 55", "55, 50, 50, 50, 50", "50, 51, 50, 50, 50", "50, 50, 50, 49, 50",
        "50, 50, 50, 50, 49", "55, 55, 55, 55, 55", "49, 49, 49, 49, 49", "50, 49, 50, 49, 49"})
    void failsWhenTheShelfIsWrongAtThePeak(int onHand, int reserved, int movedOnHand, int movedReserved, int held) {
        assertEquals(FAILED, ProofVerdict.of(TASK, TOLD, new ShelfCount(onHand, reserved, movedOnHand, movedReserved,
                held), AFTER));
    }

    @ParameterizedTest(name = "on hand {0}, reserved {1}, moves {2} and {3}, held {4}")
    @CsvSource({"50, 1, 50, 1, 1", "49, 0, 50, 0, 0", "49, 0, 49, 0, 0", "50, 0, 50, 1, 0", "50, 0, 50, 0, 1"})
    void failsWhenSomethingStaysBehind(int onHand, int reserved, int movedOnHand, int movedReserved, int held) {
        assertEquals(FAILED, ProofVerdict.of(TASK, TOLD, PEAK, new ShelfCount(onHand, reserved, movedOnHand,
                movedReserved, held)));
    }

    @Test
    void provesNothingWhenBuyersCameOneByOne() {
        assertEquals(BROKEN_OFF, ProofVerdict.of(TASK, new StormFigures(50, 450, 1, 2000), PEAK, AFTER));
    }

    @Test
    void blamesNobodyForAStormWhoseServerIsGone() {
        var some = new ShelfCount(50, 20, 50, 20, 20);
        assertEquals(BROKEN_OFF, ProofVerdict.of(TASK, StormFigures.UNKNOWN, some, AFTER));
    }

    @Test
    void givesEachBuyerAnOrderOfTheirOwnInAnyProof() {
        assertEquals(18, TASK.order(0).value().length());
        assertEquals(18, new ProofTask(9_999_999_999L, 1, 2).order(1999).value().length());
        assertEquals("KONTOR-SHADOW-7", TASK.sku().value());
    }
}
