package org.kontor.giftcard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the owner of a card knows: sixteen letters and digits, 80 random bits, of which the database keeps a hash and the
 * last four. Case, blanks and dashes do not matter. Printed by accident it shows its last four only.
 */
public record CardCode(String value) {

    private static final int SIGNS_IN_CODE = 16;
    private static final int GROUP = 4;
    private static final int LONGEST_INPUT = 60;
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile("[" + SIGNS + "]{" + SIGNS_IN_CODE + "}");

    public CardCode {
        value = value.replaceAll("[\\s\\u00A0\\-–]+", "").toUpperCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not the code of a gift card");
        }
    }

    /** Reads what a person typed; empty when it cannot be one. */
    public static Optional<CardCode> read(String text) {
        try {
            return text == null || text.length() > LONGEST_INPUT ? Optional.empty() : Optional.of(new CardCode(text));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    static CardCode fresh() {
        var code = new StringBuilder();
        for (var at = 0; at < SIGNS_IN_CODE; at++) {
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return new CardCode(code.toString());
    }

    /** As it is written on a card: groups of four. */
    public String grouped() {
        var text = new StringBuilder(value);
        for (var at = value.length() - GROUP; at > 0; at -= GROUP) {
            text.insert(at, '-');
        }
        return text.toString();
    }

    String tail() {
        return value.substring(value.length() - GROUP);
    }

    /** How a code is kept. It is too long to be guessed from this. */
    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "···· " + tail();
    }
}
