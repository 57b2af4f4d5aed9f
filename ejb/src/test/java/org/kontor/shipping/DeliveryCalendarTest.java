package org.kontor.shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryCalendarTest {

    private static LocalDate first(String ordered, int days, String country) {
        return Routes.CALENDAR.window(Instant.parse(ordered), days, days, country).first();
    }

    @ParameterizedTest(name = "{0} arrives {1}")
    @CsvSource({
        "2026-11-25T12:59:59Z, 2026-11-26, before the cut-off",
        "2026-11-25T13:00:00Z, 2026-11-27, at the cut-off",
        "2026-11-27T13:00:00Z, 2026-12-01, too late on a Friday",
        "2026-11-28T08:00:00Z, 2026-12-01, on a Saturday",
        "2026-07-01T12:30:00Z, 2026-07-03, after the cut-off of a summer day",
        "2026-12-24T09:00:00Z, 2026-12-28, before Christmas and a weekend",
        "2026-12-25T09:00:00Z, 2026-12-29, on Christmas Day"
    })
    void countsWorkingDaysInTheZoneOfTheShop(String ordered, LocalDate arrives, String why) {
        assertEquals(arrives, first(ordered, 1, "DE"), why);
    }

    @Test
    void restsOnTheHolidaysOfBothEnds() {
        assertEquals(LocalDate.of(2026, 12, 8), first("2026-12-07T09:00:00Z", 1, "DE"));
        assertEquals(LocalDate.of(2026, 12, 9), first("2026-12-07T09:00:00Z", 1, "AT"));
    }

    @Test
    void waitsForTheLeadTime() {
        var slow = new DeliveryCalendar(Routes.CALENDAR.zone(), "DE", LocalTime.of(14, 0), 2, 0, List.of());
        assertEquals(new DeliveryWindow(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 1)),
                slow.window(Routes.NOON, 1, 2, "DE"));
    }
}
