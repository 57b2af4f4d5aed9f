package org.kontor.payment;

import java.time.Instant;
import org.kontor.shared.Money;

/**
 * By what a provider can be asked for a payment: our key always, its own references as far as they are known, and since
 * when it may know of it.
 */
public record PaymentHandle(String gateway, String reference, String key, String gatewayRef, String intentRef,
        Money amount, Instant begunAt) {
}
