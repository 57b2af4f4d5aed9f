package org.kontor.web;

/** A view of a list, in the row above it. */
public record Tab(String href, String label, boolean current) {
}
