package org.kontor.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.ordering.LineKind;
import org.kontor.ordering.OrderLineView;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;
import org.kontor.shared.TaxCategory;

/** Three lamps for 30,00 € less 3,00 €, of which one was called off for 9,00 €. */
class LineBillingTest {

    private static Money euro(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    private static LineBalance billable(long refunded, long waived) {
        var lamps = new OrderLineView(1, 1, LineKind.ITEM, "LAMP", "Lamp", null, null, 3, euro(1000), euro(300),
                euro(2700), euro(431), TaxCategory.STANDARD, Percentage.parse("19"), 0, 1, 0, euro(refunded),
                euro(waived), List.of(), List.of(), null, 0);
        return new LineBilling(lamps, 0, euro(0), euro(0), euro(0), euro(0), euro(0), false)
                .billable();
    }

    @Test
    @DisplayName("An invoice charges nothing of what was never taken because it was called off before")
    void chargesNothingThatWasWaived() {
        assertEquals(new LineBalance(2, euro(1800), euro(287)), billable(0, 900));
    }

    @Test
    void chargesNothingThatWentBackBeforeItWasSent() {
        assertEquals(billable(900, 0), billable(0, 900));
        assertEquals(billable(900, 0), billable(400, 500));
    }
}
