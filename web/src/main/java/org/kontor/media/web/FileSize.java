package org.kontor.media.web;

import org.kontor.web.Texts;

/** How heavy a file is and how long a video, in the words of the pages. */
final class FileSize {

    private static final long KILO = 1024;
    private static final long MEGA = KILO * KILO;
    private static final long SECOND = 1000;
    private static final long MINUTE = 60;

    private FileSize() {
    }

    /** Such as "340 KB" or "2,4 MB", rounded up so that nothing weighs nothing. */
    static String of(long bytes) {
        if (bytes < MEGA) {
            return Texts.INSTANCE.of("media.size.kilo", (bytes + KILO - 1) / KILO);
        }
        var tenths = (bytes * 10 + MEGA - 1) / MEGA;
        return Texts.INSTANCE.of("media.size.mega", tenths / 10, tenths % 10);
    }

    /** Such as "1:05"; nothing for a picture and for a video whose length is unknown. */
    static String duration(Long millis) {
        if (millis == null) {
            return "";
        }
        var seconds = (millis + SECOND / 2) / SECOND;
        var rest = seconds % MINUTE;
        return seconds / MINUTE + ":" + (rest < 10 ? "0" : "") + rest;
    }

    /** Such as "1920 × 1080"; nothing where the size in points is unknown. */
    static String points(int width, int height) {
        return width == 0 || height == 0 ? "" : Texts.INSTANCE.of("media.size.points", String.valueOf(width),
                String.valueOf(height));
    }
}
