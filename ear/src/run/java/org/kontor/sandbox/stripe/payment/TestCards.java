package org.kontor.sandbox.stripe.payment;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Stripe's published test numbers for cards and bank accounts, and how a payment with each of them goes. */
public final class TestCards {

    /** What a number says about its card. */
    public record Kind(String brand, String funding, String country) {
    }

    private static final Kind VISA = new Kind("visa", "credit", "US");
    private static final Map<String, Kind> KINDS = Map.of(
            "4242424242424242", VISA,
            "4000056655665556", new Kind("visa", "debit", "US"),
            "5555555555554444", new Kind("mastercard", "credit", "US"),
            "2223003122003222", new Kind("mastercard", "credit", "US"),
            "5200828282828210", new Kind("mastercard", "debit", "US"),
            "378282246310005", new Kind("amex", "credit", "US"),
            "6011111111111117", new Kind("discover", "credit", "US"),
            "3566002020360505", new Kind("jcb", "credit", "JP"),
            "4000002760000016", new Kind("visa", "credit", "DE"),
            "4000002500000003", new Kind("visa", "credit", "FR"));
    private static final Map<String, String> DECLINES = Map.of(
            "4000000000000002", "generic_decline",
            "4000000000009995", "insufficient_funds",
            "4000000000009987", "lost_card",
            "4000000000009979", "stolen_card",
            "4000000000000069", "expired_card",
            "4000000000000127", "incorrect_cvc",
            "4000000000000119", "processing_error");
    private static final Map<String, Outcome> CHALLENGES = Map.of(
            "4000002500003155", new Outcome.Approved(),
            "4000002760003184", new Outcome.Approved(),
            "4000000000003220", new Outcome.Approved(),
            "4000008400001629", new Outcome.Declined(Decline.named("generic_decline")),
            "4000008260003178", new Outcome.Declined(Decline.named("insufficient_funds")));
    private static final Map<String, Outcome> ACCOUNTS = Map.of(
            "DE89370400440532013000", new Outcome.Processing(true, Duration.ofSeconds(10)),
            "DE08370400440532013003", new Outcome.Processing(true, Duration.ofMinutes(3)),
            "DE62370400440532013001", new Outcome.Processing(false, Duration.ofSeconds(10)),
            "DE78370400440532013004", new Outcome.Processing(false, Duration.ofMinutes(3)));

    private TestCards() {
    }

    /** How a payment with this card number goes; a number that is none of the test numbers is declined. */
    public static Outcome outcome(String number) {
        if (KINDS.containsKey(number)) {
            return new Outcome.Approved();
        }
        if (DECLINES.containsKey(number)) {
            return new Outcome.Declined(Decline.named(DECLINES.get(number)));
        }
        return CHALLENGES.containsKey(number) ? new Outcome.Challenged(CHALLENGES.get(number))
                : new Outcome.Declined(Decline.named("test_mode_live_card"));
    }

    /** How a debit of this account goes; nothing for an account that is none of the test accounts. */
    public static Optional<Outcome> debit(String iban) {
        return Optional.ofNullable(ACCOUNTS.get(iban));
    }

    /** Brand, funding and country that a card number tells. */
    public static Kind kind(String number) {
        return KINDS.getOrDefault(number, VISA);
    }

    /** The number behind a payment method that Stripe publishes for tests, such as {@code pm_card_visa}. */
    public static Optional<String> published(String paymentMethod) {
        return Optional.ofNullable(switch (paymentMethod) {
            case "pm_card_visa" -> "4242424242424242";
            case "pm_card_visa_debit" -> "4000056655665556";
            case "pm_card_mastercard" -> "5555555555554444";
            case "pm_card_amex" -> "378282246310005";
            case "pm_card_visa_chargeDeclined", "pm_card_chargeDeclined" -> "4000000000000002";
            case "pm_card_visa_chargeDeclinedInsufficientFunds",
                    "pm_card_chargeDeclinedInsufficientFunds" -> "4000000000009995";
            case "pm_card_chargeDeclinedExpiredCard" -> "4000000000000069";
            case "pm_card_chargeDeclinedIncorrectCvc" -> "4000000000000127";
            case "pm_card_threeDSecure2Required" -> "4000000000003220";
            default -> null;
        });
    }

    /** Whether the digits of a card number carry the right check digit (Luhn). */
    public static boolean hasCheckDigit(String number) {
        if (!number.matches("\\d{12,19}")) {
            return false;
        }
        var sum = 0;
        for (var i = 0; i < number.length(); i++) {
            var digit = number.charAt(number.length() - 1 - i) - '0';
            var weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
