package org.kontor.cart.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** How many pieces a customer typed. */
public final class Pieces {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    private Pieces() {
    }

    /** The number in a request; one that is said twice is none, for nobody knows which is meant. */
    public static int of(HttpServletRequest request, String name) {
        var said = request.getParameterValues(name);
        return said == null || said.length != 1 ? 0 : of(said[0]);
    }

    /** The number; what is no number is no quantity, and the cart refuses it like zero. */
    public static int of(String text) {
        return text != null && NUMBER.matcher(text.strip()).matches() ? Integer.parseInt(text.strip()) : 0;
    }
}
