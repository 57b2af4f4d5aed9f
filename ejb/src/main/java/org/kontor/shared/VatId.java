package org.kontor.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A VAT identification number in the form that its country gives it, without spaces. Whether it was ever given out only
 * the tax office knows.
 */
public record VatId(String value) {

    /** The forms of the member states and their neighbours (Commission, VIES structure of VAT numbers). */
    private static final Map<String, Pattern> FORMS = Map.ofEntries(
            form("AT", "U[0-9]{8}"), form("BE", "[01][0-9]{9}"), form("BG", "[0-9]{9,10}"),
            form("CY", "[0-9]{8}[A-Z]"), form("CZ", "[0-9]{8,10}"), form("DE", "[0-9]{9}"), form("DK", "[0-9]{8}"),
            form("EE", "[0-9]{9}"), form("EL", "[0-9]{9}"), form("ES", "[A-Z0-9][0-9]{7}[A-Z0-9]"),
            form("FI", "[0-9]{8}"), form("FR", "[A-HJ-NP-Z0-9]{2}[0-9]{9}"), form("HR", "[0-9]{11}"),
            form("HU", "[0-9]{8}"), form("IE", "[0-9][A-Z0-9+*][0-9]{5}[A-Z]{1,2}"), form("IT", "[0-9]{11}"),
            form("LT", "(?:[0-9]{9}|[0-9]{12})"), form("LU", "[0-9]{8}"), form("LV", "[0-9]{11}"),
            form("MT", "[0-9]{8}"), form("NL", "[A-Z0-9+*]{12}"), form("PL", "[0-9]{10}"), form("PT", "[0-9]{9}"),
            form("RO", "[0-9]{2,10}"), form("SE", "[0-9]{12}"), form("SI", "[0-9]{8}"), form("SK", "[0-9]{10}"),
            form("XI", "(?:[0-9]{9}|[0-9]{12}|GD[0-9]{3}|HA[0-9]{3})"),
            form("GB", "(?:[0-9]{9}|[0-9]{12}|GD[0-9]{3}|HA[0-9]{3})"),
            form("CH", "E[0-9]{9}(?:MWST|TVA|IVA)?"), form("NO", "[0-9]{9}(?:MVA)?"));

    public VatId {
        if (!isRight(value)) {
            throw new IllegalArgumentException("no VAT identification number of any known country");
        }
    }

    private static Map.Entry<String, Pattern> form(String prefix, String rest) {
        return Map.entry(prefix, Pattern.compile(prefix + rest));
    }

    /** Reads what a person typed, with spaces, dots and dashes or without; empty when no country writes it so. */
    public static Optional<VatId> read(String typed) {
        var clean = typed == null ? "" : typed.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT);
        return isRight(clean) ? Optional.of(new VatId(clean)) : Optional.empty();
    }

    /** The country that gave it out: the prefix, its ISO code but for Greece (EL) and Northern Ireland (XI). */
    public String country() {
        return prefix().equals("EL") ? "GR" : prefix();
    }

    /** The two letters of the member state, as VIES wants them apart from the {@link #number()}. */
    public String prefix() {
        return value.substring(0, 2);
    }

    /** What follows the prefix. */
    public String number() {
        return value.substring(2);
    }

    private static boolean isRight(String text) {
        return text.length() > 2 && FORMS.containsKey(text.substring(0, 2))
                && FORMS.get(text.substring(0, 2)).matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }

    /** Stores a number as text. */
    @Converter(autoApply = true)
    public static class Stored implements AttributeConverter<VatId, String> {

        @Override
        public String convertToDatabaseColumn(VatId vatId) {
            return vatId == null ? null : vatId.value;
        }

        @Override
        public VatId convertToEntityAttribute(String text) {
            return text == null ? null : new VatId(text);
        }
    }
}
