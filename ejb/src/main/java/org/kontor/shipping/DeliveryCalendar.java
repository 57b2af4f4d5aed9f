package org.kontor.shipping;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When parcels leave and arrive. What is ordered on a working day of the warehouse before the cut-off leaves on that
 * day, else on the next, and later by the lead time; carriers move on days that are working days at both ends.
 */
public record DeliveryCalendar(ZoneId zone, String home, LocalTime cutOff, int leadDays, long version,
                               List<Holiday> holidays) {

    public DeliveryCalendar {
        holidays = List.copyOf(holidays);
    }

    /** When something ordered at a moment arrives after so many working days in transit. */
    DeliveryWindow window(Instant ordered, int minDays, int maxDays, String country) {
        var resting = days(home);
        var leaves = after(packed(ordered, resting), leadDays, resting);
        var both = country.equals(home) ? resting : holidays.stream()
                .filter(each -> each.country().equals(home) || each.country().equals(country)).map(Holiday::day)
                .collect(Collectors.toSet());
        return new DeliveryWindow(after(leaves, minDays, both), after(leaves, maxDays, both));
    }

    private LocalDate packed(Instant ordered, Set<LocalDate> resting) {
        var local = ordered.atZone(zone);
        var day = local.toLocalTime().isBefore(cutOff) ? local.toLocalDate() : local.toLocalDate().plusDays(1);
        while (!isWorking(day, resting)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private Set<LocalDate> days(String country) {
        return holidays.stream().filter(each -> each.country().equals(country)).map(Holiday::day)
                .collect(Collectors.toSet());
    }

    private static LocalDate after(LocalDate from, int workingDays, Set<LocalDate> resting) {
        var day = from;
        for (var left = workingDays; left > 0;) {
            day = day.plusDays(1);
            if (isWorking(day, resting)) {
                left--;
            }
        }
        return day;
    }

    private static boolean isWorking(LocalDate day, Set<LocalDate> resting) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !resting.contains(day);
    }
}
