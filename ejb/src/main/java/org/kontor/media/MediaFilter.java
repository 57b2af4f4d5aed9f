package org.kontor.media;

/** Which assets a list shows: those of one kind (null for both) whose label or description contains the text. */
public record MediaFilter(MediaKind kind, String text) {

    public MediaFilter {
        text = text == null ? "" : text.strip();
    }
}
