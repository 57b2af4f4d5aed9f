package org.kontor.shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kontor.shared.Money;

class DeliveryTableTest {

    private final DeliveryTable table = new DeliveryTable(List.of(
            rate("EXPRESS", 2, 0, 1290), rate("STANDARD", 1, 6000, 0), rate("STANDARD", 1, 0, 490)));

    @Test
    void offersEachMethodOnceInItsOrder() {
        assertEquals(List.of("STANDARD", "EXPRESS"),
                table.options("DE", euro(1000)).stream().map(DeliveryOption::code).toList());
    }

    @Test
    void isFreeFromTheThresholdOn() {
        assertEquals(euro(490), table.options("DE", euro(5999)).get(0).price());
        assertEquals(euro(0), table.options("DE", euro(6000)).get(0).price());
        assertEquals(euro(1290), table.options("DE", euro(6000)).get(1).price());
    }

    @Test
    void saysFromWhichValueTheUsualWayIsFree() {
        assertEquals(Optional.of(euro(6000)), table.freeFrom("DE", "EUR"));
        assertEquals(Optional.empty(), table.freeFrom("FR", "EUR"));
        assertEquals(Optional.empty(), table.freeFrom("DE", "CHF"));
    }

    @Test
    void offersNothingElsewhere() {
        assertEquals(List.of(), table.options("FR", euro(1000)));
        assertEquals(List.of(), table.options("DE", Money.ofMinor(1000, "CHF")));
    }

    private static DeliveryRate rate(String code, int position, long from, long price) {
        return new DeliveryRate("DE", euro(from), position,
                new DeliveryOption(code, code, "nordpost", euro(price), 1, 3));
    }

    private static Money euro(long minor) {
        return Money.ofMinor(minor, "EUR");
    }
}
