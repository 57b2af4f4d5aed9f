package org.kontor.banking;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What field 86 of an MT940 tells: what the payer wrote, and who that is. Read are the fields of the German banks
 * ({@code 166?20SVWZ+…?32name}, DFÜ-Abkommen, annex 3), SWIFT's words ({@code /REMI/…/NAME/…}), and plain text.
 */
record Mt940Details(String reference, String payer) {

    static final Mt940Details NONE = new Mt940Details("", "");

    private static final Pattern FIELDS = Pattern.compile("(?s)\\d{3}([^A-Za-z0-9\\s])\\d\\d.*");
    private static final String PURPOSE = "SVWZ+";
    private static final Pattern NEXT = Pattern.compile("(?:EREF|KREF|MREF|CRED|DEBT|ABWA|ABWE|IBAN|BIC|COAM|OAMT|PURP)\\+");
    private static final Pattern WORDS = Pattern.compile("(?s)/([A-Z]{4})/(.*?)(?=/[A-Z]{4}/|$)");

    static Mt940Details of(String field) {
        var fields = FIELDS.matcher(field);
        if (fields.matches()) {
            return ofFields(field.substring(3).replace("\n", ""), fields.group(1));
        }
        var line = field.replace("\n", "");
        return WORDS.matcher(line).find() ? new Mt940Details(word(line, "REMI").or(() -> word(line, "EREF")).orElse(""),
                word(line, "NAME").orElse("")) : new Mt940Details(plain(field.replace('\n', ' ')), "");
    }

    private static Mt940Details ofFields(String text, String separator) {
        var told = new StringBuilder();
        var payer = new StringBuilder();
        for (var part : text.split(Pattern.quote(separator))) {
            if (part.matches("(?:2\\d|6[0-3]).*")) {
                told.append(part.substring(2));
            } else if (part.matches("3[23].*")) {
                payer.append(part.substring(2));
            }
        }
        return new Mt940Details(purpose(told.toString()), plain(payer.toString()));
    }

    /** What stands behind the word for the purpose, up to the next word; where none is used, everything. */
    private static String purpose(String told) {
        var begin = told.indexOf(PURPOSE);
        if (begin < 0) {
            return plain(told);
        }
        var purpose = told.substring(begin + PURPOSE.length());
        var next = NEXT.matcher(purpose);
        return plain(next.find() ? purpose.substring(0, next.start()) : purpose);
    }

    /** Behind the word may stand what kind of text it is, and with a structured reference who issued it. */
    private static Optional<String> word(String line, String word) {
        return WORDS.matcher(line).results().filter(found -> found.group(1).equals(word))
                .map(found -> plain(found.group(2).replaceFirst("^(?:USTD//|STRD/[A-Z]*/)", "")))
                .filter(text -> !text.isEmpty()).findFirst();
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
