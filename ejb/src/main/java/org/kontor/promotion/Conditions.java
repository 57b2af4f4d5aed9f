package org.kontor.promotion;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.kontor.market.BuyerGroup;
import org.kontor.shared.Money;

/**
 * When a promotion gives something: at least so many pieces of some goods, worth at least so much, on some days of the
 * week, to everybody or to one group of customers. What goods are worth is their price of today before any promotion,
 * so that no promotion shuts the door on another.
 *
 * @param pieces 0 when the number does not matter
 * @param value  null when the worth does not matter
 * @param days   all seven when the day does not matter
 * @param group  null when it is for everybody
 */
public record Conditions(Target of, int pieces, Money value, Set<DayOfWeek> days, BuyerGroup group) {

    private static final int MOST_PIECES = 99_999;

    public Conditions {
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
        if (pieces < 0 || pieces > MOST_PIECES || value != null && !value.isPositive()) {
            throw new IllegalArgumentException("not a condition: " + pieces + " pieces, " + value);
        }
    }

    /** For everybody. */
    public Conditions(Target of, int pieces, Money value, Set<DayOfWeek> days) {
        this(of, pieces, value, days, null);
    }

    public static Conditions none() {
        return new Conditions(Target.all(), 0, null, EnumSet.allOf(DayOfWeek.class));
    }

    public static Conditions pieces(Target of, int pieces) {
        return new Conditions(of, pieces, null, EnumSet.allOf(DayOfWeek.class));
    }

    public static Conditions worth(Target of, Money value) {
        return new Conditions(of, 0, value, EnumSet.allOf(DayOfWeek.class));
    }

    public Conditions on(Set<DayOfWeek> someDays) {
        return new Conditions(of, pieces, value, someDays, group);
    }

    /** The same for the members of a group; null: for everybody. */
    public Conditions to(BuyerGroup some) {
        return new Conditions(of, pieces, value, days, some);
    }

    public boolean isEveryDay() {
        return days.size() == DayOfWeek.values().length;
    }

    /** Whether the cart has to hold anything in particular. */
    public boolean isDemanding() {
        return pieces > 0 || value != null;
    }

    /** What the goods still lack, or null when they lack nothing. A gift does not count towards what earns it. */
    Refusal.Cause lacks(List<Goods> goods, Action action) {
        var counted = 0L;
        var worth = 0L;
        for (var each : goods) {
            if (of.covers(each)) {
                var paid = each.pieces() - action.givenAway(each);
                counted += paid;
                worth = Math.addExact(worth, Math.multiplyExact(each.unit().minor(), paid));
            }
        }
        if (counted < pieces) {
            return Refusal.Cause.of(Reason.TOO_FEW, Math.toIntExact(pieces - counted), of);
        }
        return value != null && worth < value.minor()
                ? Refusal.Cause.of(Reason.TOO_LITTLE, Money.ofMinor(value.minor() - worth, value.currency()), of)
                : null;
    }
}
