package org.kontor.promotion;

import java.time.Instant;
import org.kontor.shared.Money;

/**
 * All that is to be known of a live promotion to say what it gives. Limits are as they stood a moment ago; they are
 * counted exactly when an order claims its promotions.
 *
 * @param byCode         whether a code is needed
 * @param priority       higher goes first
 * @param stackingClass  set when one of a class can be had
 * @param from           first instant; null when it holds since ever
 * @param until          the instant at which it ends; null when it has no end
 * @param mostPerCustomer 0 when customers may use it as often as they like
 * @param usedUp         whether it was used as often as it may be in all
 * @param budgetLeft     what it may still give away; null when that does not matter
 */
public record PromotionTerms(long id, String name, boolean byCode, Rule rule, int priority,
                             Stacking stacking, String stackingClass, Instant from, Instant until,
                             int mostPerCustomer, boolean usedUp, Money budgetLeft) {

    public PromotionTerms {
        if ((stacking == Stacking.ONE_OF_CLASS) != (stackingClass != null)) {
            throw new IllegalArgumentException("a class belongs to one of a class, and to nothing else: " + id);
        }
    }

    /** A promotion without dates, limits and budget that combines with others. */
    public static PromotionTerms of(long id, String name, boolean byCode, Conditions conditions, Action action) {
        return new PromotionTerms(id, name, byCode, new Rule(conditions, action), 0, Stacking.COMBINABLE, null, null,
                null, 0, false, null);
    }

    public PromotionTerms stacked(int newPriority, Stacking newStacking, String newClass) {
        return new PromotionTerms(id, name, byCode, rule, newPriority, newStacking, newClass, from,
                until, mostPerCustomer, usedUp, budgetLeft);
    }

    public PromotionTerms between(Instant newFrom, Instant newUntil) {
        return new PromotionTerms(id, name, byCode, rule, priority, stacking, stackingClass, newFrom,
                newUntil, mostPerCustomer, usedUp, budgetLeft);
    }

    public PromotionTerms limited(int newMostPerCustomer, boolean newUsedUp, Money newBudgetLeft) {
        return new PromotionTerms(id, name, byCode, rule, priority, stacking, stackingClass, from, until,
                newMostPerCustomer, newUsedUp, newBudgetLeft);
    }

    /** The same with the amounts of a currency, if it has such. */
    PromotionTerms in(String currency) {
        return rule.abroad().isEmpty() ? this : new PromotionTerms(id, name, byCode, rule.in(currency), priority,
                stacking, stackingClass, from, until, mostPerCustomer, usedUp, budgetLeft);
    }

    /** Whether its amounts, and what is left of its budget, are not of a currency. */
    boolean speaksOther(String currency) {
        return rule.currency().filter(spoken -> !spoken.equals(currency)).isPresent()
                || budgetLeft != null && !budgetLeft.currency().equals(currency);
    }

    boolean standsAlone() {
        return stacking == Stacking.ALONE;
    }

    public Conditions conditions() {
        return rule.conditions();
    }

    public Action action() {
        return rule.action();
    }
}
