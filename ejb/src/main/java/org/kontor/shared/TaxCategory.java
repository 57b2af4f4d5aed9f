package org.kontor.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The kind of rate that goods take, by its code; the rate itself depends on country and date. Finance adds kinds, such as
 * FOOD; they come in the order of their codes, STANDARD before them and VOUCHER after.
 */
public record TaxCategory(String code) implements Comparable<TaxCategory> {

    /** No underscore: codes of accounts put one behind it. It comes first, for the constants are checked by it. */
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{1,9}");

    /** The general rate of a country, and that of every kind for which it has no other. */
    public static final TaxCategory STANDARD = new TaxCategory("STANDARD");
    /** Printed books: the first kind that the shop had, whose code books and accounts keep. */
    public static final TaxCategory REDUCED = new TaxCategory("REDUCED");
    /**
     * A gift card for anything the shop sells: no supply, so no tax falls on its sale (Directive 2006/112/EC,
     * Article 30b).
     */
    public static final TaxCategory VOUCHER = new TaxCategory("VOUCHER");

    private static final Comparator<TaxCategory> ORDER = Comparator.comparing((TaxCategory each) -> !each.isStandard())
            .thenComparing(TaxCategory::isGiftCard).thenComparing(TaxCategory::code);

    public TaxCategory {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a tax category: " + code);
        }
    }

    /** A code as somebody typed it; empty if it is none. */
    public static Optional<TaxCategory> read(String typed) {
        return Optional.ofNullable(typed).map(String::strip).filter(text -> CODE.matcher(text).matches())
                .map(TaxCategory::new);
    }

    /** Whether it is that of gift cards: money, and no goods that are taxed, reduced, stored or sent. */
    public boolean isGiftCard() {
        return code.equals("VOUCHER");
    }

    public boolean isStandard() {
        return code.equals("STANDARD");
    }

    /** Its own among the rates of a country, or the general one where it has none. */
    public Percentage among(Map<TaxCategory, Percentage> rates) {
        var own = rates.get(this);
        return own == null ? rates.get(STANDARD) : own;
    }

    @Override
    public int compareTo(TaxCategory other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return code;
    }

    /** Kept as its code. */
    @Converter(autoApply = true)
    public static class Stored implements AttributeConverter<TaxCategory, String> {

        @Override
        public String convertToDatabaseColumn(TaxCategory category) {
            return category == null ? null : category.code();
        }

        @Override
        public TaxCategory convertToEntityAttribute(String code) {
            return code == null ? null : new TaxCategory(code);
        }
    }
}
