package org.kontor.sandbox.stripe.api;

import java.security.SecureRandom;

/** Identifiers in Stripe's form: a prefix that names the kind, and letters and digits that nobody can guess. */
public final class Ids {

    private static final String SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {
    }

    /** A new identifier such as {@code pi_3…}. */
    public static String next(String prefix) {
        return prefix + "_" + signs(24);
    }

    /** A new identifier with that many random signs. */
    public static String next(String prefix, int length) {
        return prefix + "_" + signs(length);
    }

    private static String signs(int length) {
        var signs = new StringBuilder(length);
        for (var i = 0; i < length; i++) {
            signs.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return signs.toString();
    }
}
