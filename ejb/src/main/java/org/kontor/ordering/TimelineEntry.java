package org.kontor.ordering;

import java.time.Instant;

/**
 * One thing that happened to an order: a status change (kind {@code STATUS}, detail the new status) or what a flow
 * told.
 */
public record TimelineEntry(Instant at, String kind, String detail, String actor) {
}
