package org.kontor.payment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How a customer pays: on the provider's page, by a transfer to the shop's bank account before or after delivery, in cash
 * to the carrier at the door, or with a gift card.
 */
public enum PayMethod {
    CARD("stripe", "card"), TRANSFER("banktransfer", "transfer"), GIFT_CARD("giftcard", "giftcard"),
    INVOICE("banktransfer", "invoice"), COD("cod", "cod");

    /** Those to choose between, in the order in which pages name them; gift cards only take something off. */
    public static final List<PayMethod> WAYS = List.of(CARD, TRANSFER, INVOICE, COD);

    private final String gateway;
    private final String code;

    PayMethod(String gateway, String code) {
        this.gateway = gateway;
        this.code = code;
    }

    /** The method that is stored under this word; empty for any other word. */
    public static Optional<PayMethod> of(String code) {
        return Arrays.stream(values()).filter(method -> method.code.equals(code)).findFirst();
    }

    /** Whether the order goes on because the customer has promised to pay it at or after its delivery. */
    public boolean isPromise() {
        return this == INVOICE || this == COD;
    }

    /** The gateway by which money of another goes back: no carrier pays back at the door, a person transfers it. */
    static String back(String gateway) {
        return gateway.equals(COD.gateway) ? TRANSFER.gateway : gateway;
    }

    public String gateway() {
        return gateway;
    }

    /** The word under which it is stored. */
    public String code() {
        return code;
    }
}
