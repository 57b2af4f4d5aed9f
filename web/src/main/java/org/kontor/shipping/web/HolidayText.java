package org.kontor.shipping.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kontor.shipping.Holiday;

/** Holidays as staff type them: one a line, such as "2026-12-25 DE Christmas Day". */
final class HolidayText {

    private static final Pattern LINE = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2}) +([A-Za-z]{2}) +(\\S.{0,79})");

    private HolidayText() {
    }

    static List<Holiday> read(String typed, Typed faults) {
        var holidays = new ArrayList<Holiday>();
        for (var line : Typed.text(typed).lines().map(String::strip).filter(each -> !each.isEmpty()).toList()) {
            var parts = LINE.matcher(line);
            try {
                if (parts.matches()) {
                    holidays.add(new Holiday(LocalDate.parse(parts.group(1)),
                            parts.group(2).toUpperCase(Locale.ROOT), parts.group(3).strip()));
                } else {
                    faults.wrong("holidays", "shipping.wrong.holiday", line);
                }
            } catch (DateTimeException noSuchDay) {
                faults.wrong("holidays", "shipping.wrong.holiday", line);
            }
        }
        return holidays;
    }

    static String text(List<Holiday> holidays) {
        return holidays.stream().map(each -> each.day() + " " + each.country() + " " + each.name())
                .collect(Collectors.joining("\n"));
    }
}
