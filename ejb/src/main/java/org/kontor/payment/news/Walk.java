package org.kontor.payment.news;

import java.time.Instant;

/**
 * A walk through a provider's list of events from a moment until before another; after is the event that it has come to,
 * null at its beginning.
 */
record Walk(String provider, Instant from, Instant until, String after) {
}
