package org.kontor.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A structured creditor reference (ISO 11649): {@code RF}, two check digits, and up to 21 letters and digits of ours.
 * The digits are those of an IBAN: the whole, turned round and read as a number, leaves 1 when divided by 97.
 */
public record CreditorReference(String value) {

    private static final Pattern FORM = Pattern.compile("RF[0-9]{2}[0-9A-Z]{1,21}");
    private static final Pattern BODY = Pattern.compile("[0-9A-Z]{1,21}");
    private static final int PREFIX = 4;
    private static final int GROUP = 4;
    private static final int BASE = 97;

    public CreditorReference {
        if (!FORM.matcher(value).matches() || remainder(value.substring(PREFIX) + value.substring(0, PREFIX)) != 1) {
            throw new IllegalArgumentException("not a creditor reference: " + value);
        }
    }

    /** The reference with our own part, such as an order number. */
    public static CreditorReference of(String body) {
        if (!BODY.matcher(body).matches()) {
            throw new IllegalArgumentException("not a part of a creditor reference: " + body);
        }
        var check = BASE + 1 - remainder(body + "RF00");
        return new CreditorReference("RF" + check / 10 + check % 10 + body);
    }

    /** That of a payment by its key: the order's number, and from its second payment on its count behind an X. */
    public static CreditorReference of(String order, String key) {
        var attempt = key.substring(key.lastIndexOf(':') + 1);
        return of(attempt.equals("1") ? order : order + "X" + attempt);
    }

    /**
     * What may be a reference in what a customer wrote, in groups and in small letters as well, the longest first. A
     * mistyped one is none; whether it names anything of ours is for the caller to see.
     */
    public static List<CreditorReference> within(String text) {
        var clean = text.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        var all = new ArrayList<CreditorReference>();
        FORM.matcher(clean).results().map(MatchResult::group).forEach(whole -> {
            for (var length = whole.length(); length > PREFIX; length--) {
                var part = whole.substring(0, length);
                if (remainder(part.substring(PREFIX) + part.substring(0, PREFIX)) == 1) {
                    all.add(new CreditorReference(part));
                }
            }
        });
        return all;
    }

    /** Our own part. */
    public String body() {
        return value.substring(PREFIX);
    }

    /** In groups of four, as people read it. */
    public String pretty() {
        return value.replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
    }

    @Override
    public String toString() {
        return value;
    }

    /** ISO 7064 MOD 97-10 over letters as two digits, A is 10. */
    static int remainder(String text) {
        var remainder = 0;
        for (var sign : text.toCharArray()) {
            var number = Character.digit(sign, 36);
            remainder = (remainder * (number < 10 ? 10 : 100) + number) % BASE;
        }
        return remainder;
    }
}
