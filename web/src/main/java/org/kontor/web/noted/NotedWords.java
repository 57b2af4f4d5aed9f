package org.kontor.web.noted;

import java.util.Arrays;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kontor.shared.Money;
import org.kontor.shared.MoneyInput;
import org.kontor.web.Formats;
import org.kontor.web.Texts;

/**
 * What flows noted in the timeline of an order and in the audit log is for machines and people alike: amounts stand
 * there as "58.45 EUR", refusals by the key of their sentence. Here both are put as the pages say them.
 */
public final class NotedWords {

    private static final Pattern AMOUNT = Pattern.compile("(?<![\\w.,])([0-9]{1,9}(?:\\.[0-9]{1,3})?) ([A-Z]{3})(?!\\w)");
    private static final Pattern REFUSAL =
            Pattern.compile("(?<before>^|^wanted .*: )(?<key>[a-z]+\\.refused\\.[A-Za-z.]+)(?: \\[(?<arguments>.*)])?$");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");

    private NotedWords() {
    }

    /** The text with its amounts as people write them; without an amount the text as it is. */
    public static String amounts(String noted) {
        return noted == null ? null : AMOUNT.matcher(noted).replaceAll(found -> Matcher.quoteReplacement(
                money(found.group(1), found.group(2)).map(Formats::money).orElse(found.group())));
    }

    /** The detail of a line of the audit log: a refusal in the sentence that the person was told, all else as it is. */
    public static String detail(String noted) {
        var refusal = REFUSAL.matcher(noted == null ? "" : noted);
        if (!refusal.matches()) {
            return noted;
        }
        var given = refusal.group("arguments");
        var arguments = given == null ? new Object[0]
                : Arrays.stream(given.split(", ")).map(NotedWords::argument).toArray();
        try {
            return amounts(refusal.group("before")) + Texts.INSTANCE.of(refusal.group("key"), arguments);
        } catch (IllegalArgumentException otherArguments) {
            return noted;
        }
    }

    private static Object argument(String noted) {
        return COUNT.matcher(noted).matches() ? Long.valueOf(noted) : amounts(noted);
    }

    /** Amounts noted without the decimals that their currency has are of an earlier version, which noted minor units. */
    private static Optional<Money> money(String number, String currency) {
        if (Currency.getAvailableCurrencies().stream().noneMatch(each -> each.getCurrencyCode().equals(currency))) {
            return Optional.empty();
        }
        return number.contains(".") ? MoneyInput.read(number, currency)
                : Optional.of(Money.ofMinor(Long.parseLong(number), currency));
    }
}
