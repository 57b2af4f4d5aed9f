/**
 * Holds what payment providers pay out against what was captured and refunded, line by line. It moves no money and
 * books nothing itself: {@code accounting} hears {@link org.kontor.reconciliation.PayoutSettled}.
 * May use {@code ordering}, {@code payment} and everything below them.
 */
package org.kontor.reconciliation;
