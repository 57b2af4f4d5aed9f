package org.kontor.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kontor.shared.Money;

class ChargeStepTest {

    private static Money dinar(long fils) {
        return Money.ofMinor(fils, "KWD");
    }

    @Test
    void findsTheStepBelowAndAboveAnAmount() {
        assertEquals(dinar(8), ChargeStep.over(dinar(10_498)));
        assertEquals(dinar(10_500), ChargeStep.up(dinar(10_498)));
        assertEquals(dinar(10_500), ChargeStep.up(dinar(10_500)));
        assertTrue(ChargeStep.isOn(Money.ofMinor(10_499, "EUR")));
    }

    @Test
    void sharesAmongPiecesInSteps() {
        var first = ChargeStep.share(dinar(10_490), 1, 2);
        var second = ChargeStep.share(dinar(10_490).minus(first), 1, 1);
        assertEquals(dinar(3_500), first);
        assertEquals(dinar(3_500), second);
        assertEquals(dinar(3_490), ChargeStep.share(dinar(10_490).minus(first).minus(second), 1, 0));
        assertEquals(dinar(3_498), ChargeStep.share(dinar(10_493), 1, 2), "what is not in steps is shared to the fils");
        assertEquals(Money.ofMinor(333, "EUR"), ChargeStep.share(Money.ofMinor(1_000, "EUR"), 1, 2));
    }
}
