package org.kontor.importing.demo.deals;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.kontor.importing.demo.load.Dice;

/** When orders came: over a year, more on Sundays and before Christmas, in the evening more than at dawn. */
final class Calendar {

    private static final int DAYS = 365;
    /** Orders of the last days are still to come: these all have been delivered, invoiced and paid out. */
    private static final int QUIET_DAYS = 6;
    private static final int[] BY_MONTH = {80, 75, 85, 90, 95, 85, 80, 85, 95, 105, 140, 165};
    private static final int[] BY_HOUR = {3, 2, 1, 1, 1, 2, 5, 9, 13, 16, 18, 19, 20, 18, 16, 17, 18, 20, 24, 30, 34,
            30, 18, 8};

    private final ZoneId zone;

    Calendar(ZoneId zone) {
        this.zone = zone;
    }

    /** So many moments before today, in their order. */
    List<Instant> moments(LocalDate today, int count) {
        var dice = Dice.of("calendar");
        var weights = new int[DAYS - QUIET_DAYS];
        for (var day = 0; day < weights.length; day++) {
            weights[day] = weight(today.minusDays(DAYS - (long) day), day, dice);
        }
        var perDay = new int[weights.length];
        for (var i = 0; i < count; i++) {
            perDay[dice.weighted(weights)]++;
        }
        var moments = new ArrayList<Instant>(count);
        for (var day = 0; day < perDay.length; day++) {
            moments.addAll(within(today.minusDays(DAYS - (long) day), perDay[day], dice));
        }
        return moments;
    }

    private static int weight(LocalDate date, int day, Dice dice) {
        var growth = 70 + 60 * day / DAYS;
        var week = date.getDayOfWeek() == DayOfWeek.SUNDAY ? 140 : date.getDayOfWeek() == DayOfWeek.SATURDAY ? 115 : 95;
        return BY_MONTH[date.getMonthValue() - 1] * growth * week / 10_000 * dice.between(80, 120) / 100;
    }

    private List<Instant> within(LocalDate date, int count, Dice dice) {
        var moments = new ArrayList<Instant>(count);
        for (var i = 0; i < count; i++) {
            moments.add(date.atTime(dice.weighted(BY_HOUR), dice.below(60), dice.below(60),
                    dice.below(1_000) * 1_000_000)
                    .atZone(zone).toInstant().truncatedTo(ChronoUnit.MILLIS));
        }
        moments.sort(null);
        return moments;
    }
}
