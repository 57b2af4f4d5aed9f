/**
 * Counts what visitors do, for the shop's own eyes: no cookie, no third party, no address kept. A visitor is a number
 * that nobody can trace, even today, and that means nothing tomorrow. It is no record of purchases (orders are).
 * May use {@code ordering}.
 */
package org.kontor.analytics;
