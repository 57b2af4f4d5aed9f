package org.kontor.pricelist;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kontor.market.BuyerGroup;

/**
 * For whom a price is, and what a buyer is: both are said in the same words. A business is who has named a VAT id that
 * the tax offices confirmed; a group (null: none) is one that staff keep, and only a buyer known for sure is in it. A
 * buyer who is both gets the prices of both, and pays what is less.
 */
public record Buyers(boolean businesses, BuyerGroup group) {

    public static final Buyers EVERYBODY = new Buyers(false, null);
    public static final Buyers BUSINESSES = new Buyers(true, null);

    private static final String GROUP = "GROUP:";

    /** The members of a group. */
    public static Buyers of(BuyerGroup group) {
        return new Buyers(false, group);
    }

    /** Whether a price for these is open to such a buyer. */
    public boolean include(Buyers who) {
        return (!businesses || who.businesses) && (group == null || group.equals(who.group));
    }

    /** All those whose prices such a buyer can have, everybody's first. */
    public List<Buyers> open() {
        return Stream.of(EVERYBODY, businesses ? BUSINESSES : EVERYBODY, group == null ? EVERYBODY : of(group)).distinct()
                .toList();
    }

    /** Reads what {@link #toString()} says of those for whom a price can be. */
    public static Buyers parse(String text) {
        if (text.startsWith(GROUP)) {
            return of(new BuyerGroup(text.substring(GROUP.length())));
        }
        return switch (text) {
            case "EVERYBODY" -> EVERYBODY;
            case "BUSINESSES" -> BUSINESSES;
            default -> throw new IllegalArgumentException("not who a price is for: " + text);
        };
    }

    /** The same of what somebody typed; empty for anything else. */
    public static Optional<Buyers> read(String text) {
        try {
            return Optional.ofNullable(text).map(Buyers::parse);
        } catch (IllegalArgumentException nobody) {
            return Optional.empty();
        }
    }

    /** The word under which a price list keeps it: EVERYBODY, BUSINESSES or GROUP:dealers. */
    @Override
    public String toString() {
        if (group != null) {
            return GROUP + group.code();
        }
        return businesses ? "BUSINESSES" : "EVERYBODY";
    }

    /** Stores for whom a price list is. */
    @Converter(autoApply = true)
    public static class Stored implements AttributeConverter<Buyers, String> {

        @Override
        public String convertToDatabaseColumn(Buyers buyers) {
            return buyers == null ? null : buyers.toString();
        }

        @Override
        public Buyers convertToEntityAttribute(String text) {
            return text == null ? null : parse(text);
        }
    }
}
