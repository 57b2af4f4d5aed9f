package org.kontor.content;

import java.time.Instant;

/** A page in the list for staff. */
public record ContentRow(String slug, String title, ContentStatus status, Instant changedAt, String changedBy) {
}
