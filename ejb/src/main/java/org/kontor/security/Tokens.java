package org.kontor.security;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Unguessable names: 128 random bits as 32 hexadecimal digits. */
public final class Tokens {

    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {
    }

    public static String fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
