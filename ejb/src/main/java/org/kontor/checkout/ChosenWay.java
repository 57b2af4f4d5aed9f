package org.kontor.checkout;

import java.time.Instant;
import org.kontor.payment.PayMethod;
import org.kontor.payment.PaymentTerms;

/** The way in which an order is paid, with the terms that it was held against and how long it waits for the money. */
record ChosenWay(PayMethod method, PaymentTerms terms, Instant payUntil) {
}
