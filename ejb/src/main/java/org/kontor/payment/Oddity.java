package org.kontor.payment;

import org.kontor.shared.Money;
import org.kontor.shared.MoneyInput;

/** What about the money that a provider holds does not fit the payment; nothing is believed until a person decides. */
record Oddity(Kind kind, String why) {

    enum Kind {
        /** It is ours, and another amount than was asked for. */
        AMOUNT,
        /** It is for something else, of another currency, or for what cannot take it any more. */
        FOREIGN
    }

    /** What is odd about money in this currency under this reference; null when nothing is. */
    static Oddity of(Payment payment, String reference, Money sum) {
        if (!payment.reference().equals(reference)) {
            return foreign("The provider's payment is for " + reference + ", not for " + payment.reference() + ".");
        }
        if (!sum.currency().equals(payment.amount().currency())) {
            return foreign("The provider holds " + MoneyInput.noted(sum) + ", asked for were "
                    + MoneyInput.noted(payment.amount()) + ".");
        }
        if (!payment.status().isLive() && payment.authorised().isPositive()) {
            return foreign("Money arrived for a payment that had ended as " + payment.status() + ".");
        }
        return null;
    }

    /** The same, where exactly what was asked for must be held, or what a person has taken over before. */
    static Oddity of(Payment payment, GatewayAnswer.Approved approved) {
        var odd = of(payment, approved.reference(), approved.authorised());
        var isKnown = approved.authorised().equals(payment.amount()) || approved.authorised().equals(payment.authorised());
        return odd != null || isKnown ? odd : new Oddity(Kind.AMOUNT,
                "The provider holds " + MoneyInput.noted(approved.authorised()) + ", asked for were "
                        + MoneyInput.noted(payment.amount()) + ".");
    }

    private static Oddity foreign(String why) {
        return new Oddity(Kind.FOREIGN, why);
    }
}
