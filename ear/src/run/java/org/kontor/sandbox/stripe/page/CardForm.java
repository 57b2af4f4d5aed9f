package org.kontor.sandbox.stripe.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.kontor.sandbox.stripe.payment.Means;
import org.kontor.sandbox.stripe.payment.Outcome;
import org.kontor.sandbox.stripe.payment.TestCards;
import org.kontor.sandbox.web.Call;

/**
 * What a customer typed on the payment page, and what is wrong with it. It lives for one call: a card number is never
 * kept and never shown again.
 */
record CardForm(String means, String number, String expiry, String cvc, String iban, String name, String email,
                boolean saves) {

    static CardForm empty(String email) {
        return new CardForm("card", "", "", "", "", "", email == null ? "" : email, false);
    }

    static CardForm from(Call call, String knownEmail, boolean maySave) {
        return new CardForm(call.field("means").equals("sepa_debit") ? "sepa_debit" : "card",
                call.field("number").replaceAll("[\\s-]", ""), call.field("expiry"), call.field("cvc"),
                call.field("iban").replaceAll("\\s", "").toUpperCase(Locale.ROOT), call.field("name"),
                knownEmail == null ? call.field("email") : knownEmail, maySave && call.field("save").equals("yes"));
    }

    boolean isCard() {
        return means.equals("card");
    }

    /** A sentence per field that cannot be right, in the order of the form. */
    Map<String, String> mistakes(LocalDate today) {
        var mistakes = new LinkedHashMap<String, String>();
        if (!email.matches("[^@\\s]{1,200}@[^@\\s.]+(\\.[^@\\s.]+)+")) {
            mistakes.put("email", "Your email address is incomplete.");
        }
        if (isCard()) {
            cardMistakes(mistakes, today);
        } else if (TestCards.debit(iban).isEmpty()) {
            mistakes.put("iban", iban.isEmpty() ? "Your IBAN is missing."
                    : "This sandbox takes the test IBANs that are listed below.");
        }
        if (name.isEmpty() || name.length() > 200) {
            mistakes.put("name", isCard() ? "The name on the card is missing." : "The name of the account is missing.");
        }
        return mistakes;
    }

    Means asMeans() {
        return isCard()
                ? Means.card(TestCards.kind(number), number.substring(number.length() - 4), expires().getMonthValue(),
                        expires().getYear(), name).saving(saves)
                : Means.account(iban, name);
    }

    Outcome outcome() {
        return isCard() ? TestCards.outcome(number) : TestCards.debit(iban).orElseThrow();
    }

    private void cardMistakes(Map<String, String> mistakes, LocalDate today) {
        if (!TestCards.hasCheckDigit(number)) {
            mistakes.put("number", number.isEmpty() ? "Your card number is missing." : "Your card number is invalid.");
        }
        if (expires() == null) {
            mistakes.put("expiry", "Write the expiry date as MM / YY.");
        } else if (expires().isBefore(YearMonth.from(today))) {
            mistakes.put("expiry", "Your card's expiration date is in the past.");
        }
        if (!cvc.matches("\\d{3,4}")) {
            mistakes.put("cvc", "Your card's security code is incomplete.");
        }
    }

    private YearMonth expires() {
        var digits = expiry.replaceAll("\\D", "");
        if (!digits.matches("(0[1-9]|1[0-2])(\\d\\d|20\\d\\d)")) {
            return null;
        }
        var year = Integer.parseInt(digits.substring(digits.length() - 2));
        return YearMonth.of(2000 + year, Integer.parseInt(digits.substring(0, 2)));
    }
}
