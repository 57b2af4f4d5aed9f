package org.kontor.content;

/** A page as it is linked to. */
public record PageLink(String slug, String title) {
}
