package org.kontor.shipping.nordpost;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks {@code t=<seconds>,v1=<hex>}: HMAC-SHA256 over {@code t.body}, compared in constant time, and not more than
 * five
 * minutes old or ahead.
 */
final class HookSignature {

    private static final Pattern FORM = Pattern.compile("t=([0-9]{1,12}),v1=([0-9a-f]{64})");
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private HookSignature() {
    }

    static boolean isAuthentic(String header, String body, String secret, Instant now) {
        var parts = FORM.matcher(header == null ? "" : header.strip());
        if (secret.isEmpty() || !parts.matches()) {
            return false;
        }
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(parts.group(1))), now).abs();
        return age.compareTo(TOLERANCE) <= 0 && MessageDigest.isEqual(HexFormat.of().parseHex(parts.group(2)),
                sign(secret, parts.group(1) + "." + body));
    }

    static byte[] sign(String secret, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
