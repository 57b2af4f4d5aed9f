package org.kontor.promotion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.kontor.shared.Money;

/**
 * A promotion as staff want it.
 *
 * @param name           what customers call it
 * @param stackingClass  set exactly when one of a class can be had
 * @param from           null: since ever; both moments are whole minutes
 * @param until          null: without end
 * @param maxUses        null: without limit, as are those after it
 */
public record PromotionPlan(@NotBlank @Size(max = 80) String name, boolean byCode, @NotNull Rule rule,
                            @Min(-999) @Max(999) int priority, @NotNull Stacking stacking,
                            @Size(max = 20) String stackingClass, Instant from, Instant until,
                            @Min(1) @Max(MOST_USES) Integer maxUses, @Min(1) @Max(MOST_BY_ONE) Integer maxPerCustomer,
                            Money budget, @Valid Pace pace) {

    /** The highest limit of uses, of a promotion, of one of its codes, or in one of its periods. */
    public static final int MOST_USES = 10_000_000;
    /** The highest limit of uses by one customer. */
    public static final int MOST_BY_ONE = 1_000;

    /** As often in a day, week or month as one likes. */
    public PromotionPlan(String name, boolean byCode, Rule rule, int priority, Stacking stacking, String stackingClass,
                         Instant from, Instant until, Integer maxUses, Integer maxPerCustomer, Money budget) {
        this(name, byCode, rule, priority, stacking, stackingClass, from, until, maxUses, maxPerCustomer, budget, null);
    }
}
