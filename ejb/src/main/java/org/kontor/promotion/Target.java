package org.kontor.promotion;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which goods are meant: all, or those of some categories, products or SKUs; names are kept in alphabetical order. */
public record Target(Kind kind, Set<String> names) {

    private static final int MOST_NAMES = 200;

    /** What the names are names of. */
    public enum Kind { ALL, CATEGORY, PRODUCT, SKU }

    public Target {
        names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
        if (names.isEmpty() != (kind == Kind.ALL) || names.size() > MOST_NAMES) {
            throw new IllegalArgumentException("not a target: " + kind + " " + names);
        }
    }

    public static Target all() {
        return new Target(Kind.ALL, Set.of());
    }

    public static Target of(Kind kind, Collection<String> names) {
        return new Target(kind, new TreeSet<>(names));
    }

    public static Target categories(String... slugs) {
        return of(Kind.CATEGORY, List.of(slugs));
    }

    public static Target products(String... slugs) {
        return of(Kind.PRODUCT, List.of(slugs));
    }

    public static Target skus(String... skus) {
        return of(Kind.SKU, List.of(skus));
    }

    public boolean covers(Goods goods) {
        return switch (kind) {
            case ALL -> true;
            case CATEGORY -> isAnyOf(goods.categories());
            case PRODUCT -> names.contains(goods.product());
            case SKU -> names.contains(goods.sku().value());
        };
    }

    private boolean isAnyOf(Set<String> others) {
        for (var name : names) {
            if (others.contains(name)) {
                return true;
            }
        }
        return false;
    }
}
