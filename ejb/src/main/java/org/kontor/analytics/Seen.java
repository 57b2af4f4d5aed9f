package org.kontor.analytics;

import java.time.Instant;
import java.time.LocalDate;
import org.kontor.shared.Money;

/** An event as it is kept. */
record Seen(Instant at, LocalDate day, EventKind kind, long visitor, String path, String subject, Money value) {

    private static final int LONGEST_PATH = 200;
    private static final int LONGEST_SUBJECT = 80;

    Seen {
        path = clipped(path, LONGEST_PATH);
        subject = subject == null ? null : clipped(subject, LONGEST_SUBJECT);
    }

    private static String clipped(String text, int longest) {
        var plain = text.replaceAll("\\p{Cntrl}", "");
        return plain.length() <= longest ? plain : plain.substring(0, longest);
    }
}
