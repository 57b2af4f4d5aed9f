package org.kontor.shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrackingStatusTest {

    private static final Instant MORNING = Instant.parse("2026-11-23T06:00:00Z");
    private static final TrackingNumber NUMBER = new TrackingNumber("RR473124829GB");

    private static CarrierEvent event(TrackingStatus status, int hour) {
        return new CarrierEvent(status + "-" + hour, NUMBER, status, "", null, MORNING.plusSeconds(hour * 3600L));
    }

    @Test
    void knowsNothingOfAParcelWithoutNews() {
        assertEquals(TrackingStatus.UNKNOWN, TrackingStatus.after(List.of()));
    }

    @Test
    void doesNotDependOnTheOrderOfArrival() {
        var events = new ArrayList<>(List.of(event(TrackingStatus.PRE_TRANSIT, 0), event(TrackingStatus.IN_TRANSIT, 3),
                event(TrackingStatus.EXCEPTION, 4), event(TrackingStatus.OUT_FOR_DELIVERY, 9)));
        for (var turn = 0; turn < 50; turn++) {
            Collections.shuffle(events, new Random(turn));
            assertEquals(TrackingStatus.OUT_FOR_DELIVERY, TrackingStatus.after(events));
        }
    }

    @Test
    void staysDeliveredWhateverComesLater() {
        assertEquals(TrackingStatus.DELIVERED, TrackingStatus.after(List.of(event(TrackingStatus.DELIVERED, 10),
                event(TrackingStatus.IN_TRANSIT, 12), event(TrackingStatus.EXCEPTION, 13))));
    }

    @Test
    void showsAnExceptionOnlyWhileItIsTheLatestNews() {
        var failed = List.of(event(TrackingStatus.OUT_FOR_DELIVERY, 9), event(TrackingStatus.EXCEPTION, 11));
        assertEquals(TrackingStatus.EXCEPTION, TrackingStatus.after(failed));
        var again = new ArrayList<>(failed);
        again.add(event(TrackingStatus.OUT_FOR_DELIVERY, 33));
        assertEquals(TrackingStatus.OUT_FOR_DELIVERY, TrackingStatus.after(again));
    }

    @Test
    void acceptsTrackingNumbersWithTheRightCheckDigitOnly() {
        assertEquals("RB123456785GB", new TrackingNumber("rb 1234 5678 5 gb").value());
        assertThrows(IllegalArgumentException.class, () -> new TrackingNumber("RB123456784GB"));
        assertThrows(IllegalArgumentException.class, () -> new TrackingNumber("<script>"));
        assertTrue(TrackingNumber.read(null).isEmpty());
        assertTrue(TrackingNumber.read("00340434161094021501").isPresent());
    }
}
