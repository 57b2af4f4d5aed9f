package org.kontor.content;

import java.time.Instant;

/** A publication in a page's history; one of them may be the live one. */
public record PublicationView(int number, String title, Instant publishedAt, String publishedBy, boolean live) {
}
