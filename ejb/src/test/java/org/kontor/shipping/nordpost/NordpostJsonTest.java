package org.kontor.shipping.nordpost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kontor.shared.Money;
import org.kontor.shipping.CarrierEvent;
import org.kontor.shipping.TrackingStatus;

class NordpostJsonTest {

    private static CarrierEvent told(String collected) {
        return NordpostJson.told(NordpostJson.read("{\"id\": \"evt_1\", \"tracking_number\": \"RR473124829GB\","
                + " \"status\": \"DELIVERED\", \"occurred_at\": \"2026-11-23T09:00:00Z\", \"collected\": " + collected + "}"));
    }

    @Test
    void readsWhatWasCollected() {
        assertEquals(Money.ofMinor(1880, "EUR"), told("{\"amount\": 1880, \"currency\": \"EUR\"}").collected());
        assertNull(told("null").collected());
    }

    @Test
    void keepsTheEventWhoseSumNobodyCanRead() {
        for (var collected : List.of("18", "[]", "{}", "{\"amount\": \"18,80\", \"currency\": \"EUR\"}",
                "{\"amount\": 18.8, \"currency\": \"EUR\"}", "{\"amount\": 1880, \"currency\": \"Euro\"}",
                "{\"amount\": 1e30, \"currency\": \"EUR\"}", "{\"amount\": 1880}")) {
            var event = told(collected);
            assertNull(event.collected(), collected);
            assertEquals(TrackingStatus.DELIVERED, event.status());
        }
    }

    @Test
    void collectsWithTheStandardParcelUpToItsLimit() {
        var rules = new NordpostCollects();

        assertEquals(Optional.of(Money.ofMinor(350_000, "EUR")), rules.most("STANDARD", "AT"));
        assertEquals(Optional.empty(), rules.most("EXPRESS", "DE"));
        assertEquals(Optional.empty(), rules.most("STANDARD", "SE"));
    }
}
