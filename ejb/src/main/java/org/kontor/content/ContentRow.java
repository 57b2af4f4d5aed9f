package org.kontor.content;

import java.time.Instant;

/** A page in the list for staff; {@code ahead} says that customers see something older than the working copy. */
public record ContentRow(String slug, String title, ContentStatus status, boolean ahead, Instant changedAt,
                         String changedBy) {
}
