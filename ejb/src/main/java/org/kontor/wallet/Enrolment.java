package org.kontor.wallet;

import org.kontor.shared.CustomerNumber;
import org.kontor.shared.Email;

/** What a provider is told of a customer: as little as it needs. The key was stored before and goes with the call. */
public record Enrolment(String key, String handle, CustomerNumber customer, Email email) {
}
