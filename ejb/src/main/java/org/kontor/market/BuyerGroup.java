package org.kontor.market;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/**
 * A group of customers that staff keep, such as dealers: what prices, promotions, ways of delivery and of payment name.
 * Only a buyer who is known for sure is in one, and in one at most.
 */
public record BuyerGroup(String code) {

    private static final String FORM = "[a-z0-9][a-z0-9-]{0,19}";

    public BuyerGroup {
        if (!code.matches(FORM)) {
            throw new IllegalArgumentException("not the code of a group: " + code);
        }
    }

    /** Whether it could be the code of a group. */
    public static boolean isCode(String text) {
        return text != null && text.matches(FORM);
    }

    @Override
    public String toString() {
        return code;
    }

    /** Stores a group by its code. */
    @Converter(autoApply = true)
    public static class Stored implements AttributeConverter<BuyerGroup, String> {

        @Override
        public String convertToDatabaseColumn(BuyerGroup group) {
            return group == null ? null : group.code;
        }

        @Override
        public BuyerGroup convertToEntityAttribute(String code) {
            return code == null ? null : new BuyerGroup(code);
        }
    }
}
