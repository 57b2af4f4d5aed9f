package org.kontor.sandbox.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature of a webhook body: {@code t=seconds,v1=hex(hmac_sha256(secret, t + "." + body))}. */
public final class Signature {

    private Signature() {
    }

    /** Signs for a moment of real time, because the receiver compares it with its own real clock. */
    public static String header(String secret, String body, Instant realTime) {
        var seconds = realTime.getEpochSecond();
        return "t=" + seconds + ",v1=" + hex(secret, seconds + "." + body);
    }

    private static String hex(String secret, String signed) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This JDK has no HmacSHA256.", missing);
        }
    }
}
