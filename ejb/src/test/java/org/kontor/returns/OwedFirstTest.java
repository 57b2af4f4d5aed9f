package org.kontor.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.shared.Money;

/** PAY-11: nobody sends money to who owes it. */
class OwedFirstTest {

    private static final GrantRefund.Line LAMP = line(1, 2, 1000, GoodsFate.RESTOCKED);
    private static final GrantRefund.Line FEE = line(2, 0, 490, GoodsFate.NONE);

    private static GrantRefund.Line line(long id, int units, long cents, GoodsFate goods) {
        return new GrantRefund.Line(id, units, euro(cents), goods);
    }

    private static Money euro(long cents) {
        return Money.ofMinor(cents, "EUR");
    }

    @Test
    void paysAllBackWhereNothingIsOwed() {
        assertEquals(new OwedFirst(List.of(), List.of(LAMP, FEE)), OwedFirst.of(List.of(LAMP, FEE), euro(0)));
    }

    @Test
    void takesAllOffWhereNothingWasPaid() {
        assertEquals(new OwedFirst(List.of(LAMP, FEE), List.of()), OwedFirst.of(List.of(LAMP, FEE), euro(1490)));
    }

    @Test
    void takesOffWhatIsOwedAndPaysTheRestBackAndTheGoodsMoveOnce() {
        assertEquals(new OwedFirst(List.of(line(1, 2, 600, GoodsFate.RESTOCKED)),
                List.of(line(1, 0, 400, GoodsFate.NONE), FEE)), OwedFirst.of(List.of(LAMP, FEE), euro(600)));
    }

    @Test
    void tax04TaxStaysTaxInEveryPart() {
        var tax = line(1, 0, 1000, GoodsFate.TAX);
        assertEquals(new OwedFirst(List.of(line(1, 0, 600, GoodsFate.TAX)), List.of(line(1, 0, 400, GoodsFate.TAX))),
                OwedFirst.of(List.of(tax), euro(600)));
    }

    @Test
    void goodsWithoutAPriceGoWithWhatIsTakenOff() {
        var gift = line(3, 1, 0, GoodsFate.RESTOCKED);
        assertEquals(new OwedFirst(List.of(LAMP, gift), List.of()), OwedFirst.of(List.of(LAMP, gift), euro(5000)));
    }
}
