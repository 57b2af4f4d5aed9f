package org.kontor.checkout;

import java.util.List;

/**
 * One thing that is missing or has changed, so that a cart cannot be ordered yet.
 *
 * @param arguments what its sentence speaks of
 */
public record Lack(Code code, List<Object> arguments) {

    /** What it is; the names are stable, pages and other programs may go by them. In the order in which they are told. */
    public enum Code {
        /** Nothing is in the cart. */
        EMPTY("empty"),
        /** A line is no longer sold, or there are not enough pieces: its name. */
        LINES("lines"),
        /** No e-mail address. */
        CONTACT("contact"),
        /** No delivery address. */
        ADDRESS("address"),
        /** The way of delivery that was chosen cannot be had any more: its name. */
        DELIVERY_LOST("delivery"),
        /** No way of delivery was chosen. */
        DELIVERY("noDelivery"),
        /** The total is another one than was seen: what it was, what it is. */
        TOTAL("changed"),
        /** The cart was changed since it was seen, though its total is the same. */
        CART("changedCart"),
        /** Goods come later than was seen. */
        LATER("later"),
        /** Gift cards pay more or less than was seen. */
        CREDIT("credit"),
        /** The way to pay is not offered. */
        METHOD("method"),
        /** A card cannot be charged so little: the least amount. */
        LEAST("least"),
        /** The terms are other ones than were shown. */
        TERMS("terms");

        private final String key;

        Code(String key) {
            this.key = key;
        }
    }

    public Lack {
        arguments = List.copyOf(arguments);
    }

    static Lack of(Code code, Object... arguments) {
        return new Lack(code, List.of(arguments));
    }

    /** The key of its sentence. */
    public String messageKey() {
        return "checkout.refused." + code.key;
    }
}
