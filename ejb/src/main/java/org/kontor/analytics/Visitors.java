package org.kontor.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Gives every visitor of a day a number: 64 bits of an HMAC over address and user agent under the salt of the day. */
@ApplicationScoped
class Visitors {

    private static final String ALGORITHM = "HmacSHA256";

    @Inject
    private Salts salts;

    private volatile Salt today = new Salt(LocalDate.MIN, new byte[0]);

    private record Salt(LocalDate day, byte[] secret) {
    }

    long number(LocalDate day, String address, String userAgent) {
        return number(salt(day), address, userAgent);
    }

    static long number(byte[] salt, String address, String userAgent) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(salt, ALGORITHM));
            mac.update(address.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) '\n');
            return ByteBuffer.wrap(mac.doFinal(userAgent.getBytes(StandardCharsets.UTF_8))).getLong();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] salt(LocalDate day) {
        var known = today;
        if (!known.day.equals(day)) {
            known = new Salt(day, salts.of(day));
            today = known;
        }
        return known.secret;
    }
}
