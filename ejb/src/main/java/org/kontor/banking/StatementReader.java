package org.kontor.banking;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;

/**
 * Reads the files that banks give their customers: statements and notices of ISO 20022 (camt.053, camt.054) and MT940 of
 * SWIFT. Booked money that came is taken, transaction by transaction.
 */
public final class StatementReader {

    private static final int LONGEST_TEXT = 140;
    private static final int MOST = 500;

    private StatementReader() {
    }

    /** Refuses with {@link BankRefused} what is no such file, or holds more than can be entered at once. */
    public static BankStatement read(InputStream file, String currency) throws IOException {
        var bytes = file.readAllBytes();
        var statement = Mt940Reader.reads(bytes) ? Mt940Reader.read(bytes, currency) : CamtReader.read(bytes, currency);
        if (statement.receipts().size() > MOST) {
            throw new BankRefused("banking.refused.tooMany", MOST);
        }
        return statement;
    }

    /** Money that came; the bank's name of the entry, after what says which form it is of, makes its key. */
    static EnterReceipt receipt(Money amount, LocalDate day, String reference, String payer, String form, String name) {
        return new EnterReceipt(amount, day, cut(reference), cut(payer), false,
                new IdempotencyKey(form + hash(name)));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    private static String hash(String name) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
