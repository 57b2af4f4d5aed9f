package org.kontor.catalog;

/** A category as it is linked to. */
public record CategoryLink(String slug, String name) {
}
