package org.kontor.analytics;

/** Something that a visitor did on a page. Address and user agent are used to count and then forgotten. */
public record Visit(EventKind kind, String path, String subject, String address, String userAgent) {
}
