package org.kontor.ordering.web;

import org.kontor.payment.PaymentView;
import org.kontor.shared.Money;
import org.kontor.web.Texts;

/** Money that was taken for an order, or is reserved for it: "Paid by Visa ···· 4242" and how much. */
public record Taken(String text, Money amount) {

    static Taken of(PaymentView payment) {
        if (payment.isGiftCard()) {
            return new Taken(Texts.INSTANCE.of(payment.isHeldCard() ? "ordering.giftCard.held" : "ordering.giftCard",
                    payment.cardLast4()), payment.covered());
        }
        if (payment.isAtDoor()) {
            return new Taken(Texts.INSTANCE.get("ordering.desk.paidAtDoor"), payment.captured());
        }
        if (payment.isReservedOnly()) {
            return new Taken(payment.cardLast4() == null ? Texts.INSTANCE.get("ordering.desk.reserved")
                    : Texts.INSTANCE.of("ordering.card.reserved", brand(payment.cardBrand()), payment.cardLast4()),
                    payment.covered());
        }
        if (payment.isTransfer() || payment.isOnAccount()) {
            return new Taken(Texts.INSTANCE.get("ordering.desk.paidByTransfer"), payment.captured());
        }
        return new Taken(payment.cardLast4() == null ? Texts.INSTANCE.of("ordering.desk.paidBy", payment.gateway())
                : Texts.INSTANCE.of("ordering.card", brand(payment.cardBrand()), payment.cardLast4()),
                payment.captured());
    }

    /** Providers write brands small. */
    static String brand(String name) {
        return name == null || name.isEmpty() ? "" : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
