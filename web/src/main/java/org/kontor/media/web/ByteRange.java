package org.kontor.media.web;

import java.util.Optional;
import java.util.regex.Pattern;

/** A part of a file, first and last byte included, as RFC 9110 section 14 counts them. */
record ByteRange(long first, long last) {

    private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** What came of a Range header: the whole file, one part of it, or a part that the file does not have. */
    sealed interface Wanted {
    }

    /** The header is absent, not understood, or asks for several parts at once, which a server need not send. */
    record Whole() implements Wanted {
    }

    /** One part. */
    record Part(ByteRange range) implements Wanted {
    }

    /** The file ends before the part begins. */
    record Beyond() implements Wanted {
    }

    long length() {
        return last - first + 1;
    }

    static Wanted wanted(String header, long length) {
        var match = header == null ? null : SINGLE.matcher(header.replace(" ", ""));
        if (match == null || !match.matches()) {
            return new Whole();
        }
        return match.group(1).isEmpty() ? suffix(number(match.group(2)), length)
                : between(number(match.group(1)).orElseThrow(), number(match.group(2)), length);
    }

    private static Wanted suffix(Optional<Long> count, long length) {
        if (count.isEmpty()) {
            return new Whole();
        }
        return count.get() == 0 || length == 0 ? new Beyond()
                : new Part(new ByteRange(Math.max(0, length - count.get()), length - 1));
    }

    private static Wanted between(long first, Optional<Long> last, long length) {
        if (last.isPresent() && last.get() < first) {
            return new Whole();
        }
        return first >= length ? new Beyond()
                : new Part(new ByteRange(first, Math.min(last.orElse(length - 1), length - 1)));
    }

    private static Optional<Long> number(String digits) {
        return digits.isEmpty() ? Optional.empty() : Optional.of(Long.parseLong(digits));
    }
}
