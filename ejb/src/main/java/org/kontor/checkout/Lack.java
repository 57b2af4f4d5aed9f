package org.kontor.checkout;

import java.util.List;
import org.kontor.payment.PayMethod;
import org.kontor.payment.WayRefusal;

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
        /** The way to pay is not offered for deliveries to that country: the way. */
        METHOD_COUNTRY("methodCountry"),
        /** The way to pay is not offered for some of the goods: the way. */
        METHOD_GOODS("methodGoods"),
        /** Gift cards cannot be bought in this way: the way. */
        METHOD_GIFT_CARDS("methodGiftCards"),
        /** The way to pay cannot be combined with gift cards: the way. */
        METHOD_PART_PAID("methodPartPaid"),
        /** The total is too little for the way to pay: the way, the least total. */
        METHOD_TOO_LITTLE("methodTooLittle"),
        /** The total is too much for the way to pay: the way, the greatest total. */
        METHOD_TOO_MUCH("methodTooMuch"),
        /** No way to pay is offered for it at all. */
        NO_METHOD("noMethod"),
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

    /** Why it cannot be paid so; who is not among those whom a way is for is not told who they are. */
    public static Lack of(PayMethod way, WayRefusal why) {
        if (!why.reason().isForCustomers()) {
            return of(Code.METHOD);
        }
        var code = Code.valueOf("METHOD_" + why.reason());
        return why.limit() == null ? of(code, way) : of(code, way, why.limit());
    }

    /** Whether it is about the way to pay. */
    public boolean isAboutMethod() {
        return code.name().startsWith(Code.METHOD.name());
    }

    /** The key of its sentence. */
    public String messageKey() {
        return "checkout.refused." + code.key;
    }
}
