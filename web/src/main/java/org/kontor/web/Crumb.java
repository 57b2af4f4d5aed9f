package org.kontor.web;

/** A place on the way from home to a page. */
public record Crumb(String label, String href) {
}
