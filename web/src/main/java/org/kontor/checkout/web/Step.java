package org.kontor.checkout.web;

import java.util.Arrays;
import java.util.Locale;
import org.kontor.cart.CartGap;
import org.kontor.cart.CartView;

/** The three steps of the checkout, in the order in which a cart lacks what they ask for. */
public enum Step {
    CONTACT, DELIVERY, PAYMENT;

    /** The furthest step that the cart is ready for. */
    static Step reached(CartView cart) {
        if (cart.gaps().contains(CartGap.CONTACT) || cart.gaps().contains(CartGap.ADDRESS)) {
            return CONTACT;
        }
        return cart.gaps().contains(CartGap.DELIVERY) ? DELIVERY : PAYMENT;
    }

    /** The step that an address asks for, but none beyond what is reached. */
    static Step of(String name, Step reached) {
        return Arrays.stream(values()).filter(step -> step.key().equals(name) && step.compareTo(reached) <= 0)
                .findFirst().orElse(reached);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String address() {
        return "/checkout?step=" + key();
    }
}
