package org.kontor.web;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Days on which parcels move: Monday to Friday. */
public final class WorkingDays {

    private WorkingDays() {
    }

    /** The day that is so many working days after another. */
    public static LocalDate after(LocalDate from, int days) {
        var day = from;
        for (var left = days; left > 0;) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }
}
