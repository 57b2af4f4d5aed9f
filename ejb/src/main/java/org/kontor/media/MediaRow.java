package org.kontor.media;

import java.time.Instant;

/** An asset in the list of the library. */
public record MediaRow(String hash, MediaKind kind, String label, String alt, int width, int height, Long millis,
        long bytes, Instant uploadedAt, String uploadedBy) {

    public boolean isVideo() {
        return kind == MediaKind.VIDEO;
    }
}
