package org.kontor.inventory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What customers can have of a SKU: so many pieces {@code now} and so many {@code later}, from a day on. The day is null
 * where nothing comes later; {@code preorder} says that there never were any before.
 */
public record Availability(int now, int later, LocalDate from, boolean preorder) {

    /** Pieces that are all here. */
    public static Availability here(int pieces) {
        return new Availability(Math.max(0, pieces), 0, null, false);
    }

    /** The last of these days, of which null is the day of what is here. */
    public static LocalDate last(Stream<LocalDate> days) {
        return days.filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
    }

    public int total() {
        return now + later;
    }

    /** How many of so many pieces come later. */
    public int late(int wanted) {
        return Math.max(0, Math.min(wanted, total()) - now);
    }

    /** The day from which so many pieces are all here; null when they are now. */
    public LocalDate day(int wanted) {
        return late(wanted) > 0 ? from : null;
    }
}
