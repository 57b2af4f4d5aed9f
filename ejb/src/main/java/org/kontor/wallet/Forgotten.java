package org.kontor.wallet;

import org.kontor.shared.Email;

/** Whom a provider is to forget: by its own number where that is known (else null), by our handle and mail address. */
public record Forgotten(String handle, String payer, Email email) {
}
