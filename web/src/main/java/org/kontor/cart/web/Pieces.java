package org.kontor.cart.web;

import java.util.regex.Pattern;

/** How many pieces a customer typed. */
public final class Pieces {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    private Pieces() {
    }

    /** The number; what is no number is no quantity, and the cart refuses it like zero. */
    public static int of(String text) {
        return text != null && NUMBER.matcher(text.strip()).matches() ? Integer.parseInt(text.strip()) : 0;
    }
}
