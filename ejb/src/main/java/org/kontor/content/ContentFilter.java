package org.kontor.content;

/** Which pages a list shows: those in one status (null for all) whose title or address contains the text. */
public record ContentFilter(ContentStatus status, String text) {

    public ContentFilter {
        text = text == null ? "" : text.strip();
    }
}
