package org.kontor.shared;

/** Names one intended command, so that a double click, a retry and a restart are the same case. */
public record IdempotencyKey(String value) {

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
}
