package org.kontor.content;

import java.time.Instant;
import java.util.List;

/** A page as staff work on it, with its history, newest first; {@code ahead} says that customers see something else. */
public record ContentSheet(String slug, long version, ContentStatus status, Draft draft, boolean ahead,
                           Instant changedAt, String changedBy, List<PublicationView> publications) {

    public ContentSheet {
        publications = List.copyOf(publications);
    }
}
