package org.kontor.media;

import java.util.List;

/** A file after intake: checked, stored in all its forms, not yet in the library's register. */
record Processed(ContentHash hash, MediaKind kind, int width, int height, Long millis, long bytes,
        List<Rendition> renditions) {
}
