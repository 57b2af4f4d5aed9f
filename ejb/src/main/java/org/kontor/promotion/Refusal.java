package org.kontor.promotion;

import java.util.List;

/**
 * A promotion or a code that gives nothing, and why. {@code details} are what the sentence of the reason speaks of: a
 * number, an amount, a {@link Target} or the name of another promotion.
 *
 * @param promotionId 0 for a code that belongs to no promotion
 * @param name        what customers call the promotion; empty for an unknown code
 * @param code        the code that was entered, null for an automatic promotion
 */
public record Refusal(long promotionId, String name, CouponCode code, Reason reason, List<Object> details) {

    public Refusal {
        details = List.copyOf(details);
    }

    static Refusal of(PromotionTerms terms, CouponCode code, Cause cause) {
        return new Refusal(terms.id(), terms.name(), code, cause.reason, cause.details);
    }

    /** A reason with what it speaks of. */
    record Cause(Reason reason, List<Object> details) {

        static Cause of(Reason reason, Object... details) {
            return new Cause(reason, List.of(details));
        }
    }
}
