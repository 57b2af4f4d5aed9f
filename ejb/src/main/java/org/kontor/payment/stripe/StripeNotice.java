package org.kontor.payment.stripe;

/**
 * The envelope of a believed notification: which event, of what kind, about which payment of ours or of the provider's.
 */
public record StripeNotice(String eventId, String type, String subject) {
}
