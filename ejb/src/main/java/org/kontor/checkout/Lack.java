package org.kontor.checkout;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
        /** The way to pay is not offered with that way of delivery: the way. */
        METHOD_DELIVERY("methodDelivery"),
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
        /** More is to be paid than the way to pay can be charged at once: the way, the most. */
        METHOD_CHARGE("methodCharge"),
        /** The total is more than any order can come to: the most. */
        TOO_MUCH("tooMuch"),
        /** No way to pay is offered for it at all. */
        NO_METHOD("noMethod"),
        /** A card cannot be charged so little: the least amount. */
        LEAST("least"),
        /** A card is charged in steps, between which the amount lies: the step. */
        STEP("step"),
        /** The terms are other ones than were shown. */
        TERMS("terms");

        private final String key;

        Code(String key) {
            this.key = key;
        }

        /** The code of a word by which addresses and sentences name it; empty for any other word. */
        public static Optional<Code> of(String word) {
            return Arrays.stream(values()).filter(code -> code.key.equals(word)).findFirst();
        }

        /** Whether it is about the way to pay that was chosen. */
        public boolean isAboutMethod() {
            return switch (this) {
                case METHOD, METHOD_COUNTRY, METHOD_DELIVERY, METHOD_GOODS, METHOD_GIFT_CARDS, METHOD_PART_PAID, METHOD_TOO_LITTLE,
                        METHOD_TOO_MUCH, METHOD_CHARGE, STEP -> true;
                case EMPTY, LINES, CONTACT, ADDRESS, DELIVERY_LOST, DELIVERY, TOTAL, CART, LATER, CREDIT, TOO_MUCH,
                        NO_METHOD, LEAST, TERMS -> false;
            };
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
        return switch (why.reason()) {
            case NOT_OFFERED, GROUP -> of(Code.METHOD);
            case COUNTRY -> of(Code.METHOD_COUNTRY, way);
            case DELIVERY -> of(Code.METHOD_DELIVERY, way);
            case GOODS -> of(Code.METHOD_GOODS, way);
            case GIFT_CARDS -> of(Code.METHOD_GIFT_CARDS, way);
            case PART_PAID -> of(Code.METHOD_PART_PAID, way);
            case TOO_LITTLE -> of(Code.METHOD_TOO_LITTLE, way, why.limit());
            case TOO_MUCH -> of(Code.METHOD_TOO_MUCH, way, why.limit());
            case CHARGE -> of(Code.METHOD_CHARGE, way, why.limit());
        };
    }

    /** The key of its sentence. */
    public String messageKey() {
        return "checkout.refused." + code.key;
    }
}
