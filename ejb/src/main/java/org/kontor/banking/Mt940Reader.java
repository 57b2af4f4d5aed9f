package org.kontor.banking;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.kontor.shared.Money;
import org.kontor.shared.MoneyInput;

/**
 * Reads MT940 customer statements (SWIFT, Category 9): credits of field 61, with what field 86 tells of them. Debits and
 * reversals are left out, as is money of a statement in another currency (field 60).
 */
final class Mt940Reader {

    private static final Pattern FIELD = Pattern.compile(":(\\d\\d[A-Z]?):(.*)");
    private static final Pattern BEGIN = Pattern.compile("(?m)^:20:");
    private static final Pattern BALANCE = Pattern.compile("[CD]\\d{6}([A-Z]{3})[\\d,]+");
    private static final Pattern ENTRY = Pattern.compile("(?s)(\\d{6})(\\d{4})?(R?[CD])[A-Z]?(\\d[\\d,]*)"
            + "([A-Z][A-Z0-9]{3})([^/\\n]*(?:/[^/\\n]+)*)(?://([^\\n]*))?.*");
    private static final String CREDIT = "C";
    private static final String NO_REFERENCE = "NONREF";
    private static final int CENTURY = 2000;

    private final String currency;
    private final List<EnterReceipt> receipts = new ArrayList<>();
    private int others;
    private String account = "";
    private String statement = "";
    private String spoken = "";
    private int place;
    private Optional<MatchResult> entry = Optional.empty();

    private Mt940Reader(String currency) {
        this.currency = currency;
    }

    /** Whether a file looks like one: it names a transaction reference at the beginning of a line. */
    static boolean reads(byte[] file) {
        return BEGIN.matcher(text(file)).find();
    }

    static BankStatement read(byte[] file, String currency) {
        var reader = new Mt940Reader(currency);
        fields(text(file)).forEach(reader::take);
        reader.enter(Mt940Details.NONE);
        return new BankStatement(reader.receipts, reader.others);
    }

    private record Field(String tag, String value) {
    }

    /** Fields go on over lines; a dash, or what belongs to SWIFT's envelope, ends them. */
    private static List<Field> fields(String text) {
        var fields = new ArrayList<Field>();
        for (var line : text.lines().toList()) {
            var begun = FIELD.matcher(line);
            if (begun.matches()) {
                fields.add(new Field(begun.group(1), begun.group(2)));
            } else if (!fields.isEmpty() && !line.startsWith("-") && !line.startsWith("{")) {
                var last = fields.remove(fields.size() - 1);
                fields.add(new Field(last.tag(), last.value() + "\n" + line));
            }
        }
        return fields;
    }

    private void take(Field field) {
        if (field.tag().equals("86")) {
            enter(Mt940Details.of(field.value()));
            return;
        }
        enter(Mt940Details.NONE);
        switch (field.tag()) {
            case "20" -> spoken = "";
            case "25" -> account = field.value().strip();
            case "28C", "28" -> {
                statement = field.value().strip();
                place = 0;
            }
            case "60F", "60M" -> spoken = match(BALANCE, field.value().strip()).group(1);
            case "61" -> entry = Optional.of(match(ENTRY, field.value()));
            default -> {
                // Balances and envelopes tell nothing of money that came.
            }
        }
    }

    private static MatchResult match(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new BankRefused("banking.refused.file");
        }
        return matcher.toMatchResult();
    }

    /** Enters what the last field 61 said, if nothing did so yet. */
    private void enter(Mt940Details details) {
        entry.ifPresent(said -> enter(said, details));
        entry = Optional.empty();
    }

    private void enter(MatchResult said, Mt940Details details) {
        place++;
        var day = day(said.group(1), said.group(2));
        var amount = MoneyInput.read(decimal(said.group(4)), currency).filter(Money::isPositive);
        if (!said.group(3).equals(CREDIT) || !spoken.equals(currency) || amount.isEmpty()) {
            others++;
            return;
        }
        var number = Optional.ofNullable(said.group(7)).map(String::strip)
                .filter(text -> !text.isEmpty() && !text.equals(NO_REFERENCE));
        var reference = details.reference().isEmpty() ? own(said.group(6)) : details.reference();
        receipts.add(StatementReader.receipt(amount.get(), day, reference, details.payer(), "mt940:", account + "|"
                + day + "|" + number.orElse(statement + "|" + place)));
    }

    private static String own(String reference) {
        var told = reference.strip();
        return told.equals(NO_REFERENCE) ? "" : told;
    }

    /** The comma is always there, also when nothing follows it. */
    private static String decimal(String amount) {
        var point = amount.replace(',', '.');
        return point.endsWith(".") ? point.substring(0, point.length() - 1) : point;
    }

    /**
     * The day of entry, whose year is the one nearest to the value date; without one, the value date. Banks that count
     * thirty days to every month are understood (30 February).
     */
    private static LocalDate day(String valueDate, String entryDate) {
        var value = day(CENTURY + number(valueDate, 0), number(valueDate, 2), number(valueDate, 4));
        if (entryDate == null) {
            return value;
        }
        var entered = day(value.getYear(), number(entryDate, 0), number(entryDate, 2));
        var months = entered.getMonthValue() - value.getMonthValue();
        return Math.abs(months) <= 6 ? entered : entered.plusYears(months > 0 ? -1 : 1);
    }

    private static LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, Math.min(day, YearMonth.of(year, month).lengthOfMonth()));
        } catch (DateTimeException none) {
            throw new BankRefused("banking.refused.file");
        }
    }

    private static int number(String digits, int from) {
        return Integer.parseInt(digits.substring(from, from + 2));
    }

    /** SWIFT has no umlauts, banks do: in UTF-8 or, mostly, as Windows writes them. */
    private static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException older) {
            return new String(file, Charset.forName("windows-1252"));
        }
    }
}
