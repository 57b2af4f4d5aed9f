package org.kontor.shared;

import java.util.UUID;

/** Names one intended command, so that a double click, a retry and a restart are the same case. */
public record IdempotencyKey(String value) {

    private static final int SHORT = 8;

    public IdempotencyKey {
        if (value == null || !value.matches("[A-Za-z0-9:._-]{1,120}")) {
            throw new IllegalArgumentException("not an idempotency key: " + value);
        }
    }

    public static IdempotencyKey of(Object... parts) {
        var text = new StringBuilder();
        for (var part : parts) {
            text.append(text.isEmpty() ? "" : ":").append(part);
        }
        return new IdempotencyKey(text.toString());
    }

    /**
     * The same, and unlike any that another shop of the same provider's account, or this shop before its database was
     * restored, has named so.
     */
    public static IdempotencyKey unique(Object... parts) {
        return of(of(parts).value(), UUID.randomUUID().toString().substring(0, SHORT));
    }
}
