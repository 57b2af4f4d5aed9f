package org.kontor.sandbox.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as the pages show them: in UTC, as the provider's days are. */
public final class Moments {

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Moments() {
    }

    /** Such as {@code 23 Nov 2026, 10:15:00}. */
    public static String shown(Instant moment) {
        return moment == null ? "" : SHOWN.format(moment);
    }

    /** The same for seconds since 1970. */
    public static String shown(long epochSecond) {
        return shown(Instant.ofEpochSecond(epochSecond));
    }
}
