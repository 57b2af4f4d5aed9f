package org.kontor.media;

import java.time.Instant;
import java.util.List;

/**
 * An asset with everything the library knows of it. Width and height are those of the upright original, in points;
 * {@code millis} is the length of a video, null for a picture. The version guards against overwriting each other.
 */
public record MediaView(String hash, MediaKind kind, String label, String alt, int width, int height, Long millis,
        long bytes, Instant uploadedAt, String uploadedBy, long version, List<Rendition> renditions) {

    public boolean isVideo() {
        return kind == MediaKind.VIDEO;
    }
}
