package org.kontor.ordering;

import java.time.Instant;

/**
 * The terms that a buyer agreed to by pressing the button: a publication of a page, which never changes, and the
 * moment.
 */
public record OrderTerms(String page, int version, Instant agreedAt) {
}
