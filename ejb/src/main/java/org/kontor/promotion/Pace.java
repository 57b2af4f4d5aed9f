package org.kontor.promotion;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * How often a promotion may be used in one day, week (from Monday) or month of the shop's calendar. A use counts in the
 * period in which its order was placed, also when it is given back or taken again later.
 *
 * @param maxUses        null: without limit, as is the one after it
 */
public record Pace(@NotNull Period per, @Min(1) @Max(PromotionPlan.MOST_USES) Integer maxUses,
                   @Min(1) @Max(PromotionPlan.MOST_BY_ONE) Integer maxPerCustomer) {

    /** The calendar's own periods, never rolling ones: people can say when a promotion is to be had again. */
    public enum Period {
        DAY, WEEK, MONTH;

        public LocalDate startOf(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
            };
        }

        /** The first day of the period after that of the given day. */
        public LocalDate after(LocalDate day) {
            var start = startOf(day);
            return switch (this) {
                case DAY -> start.plusDays(1);
                case WEEK -> start.plusWeeks(1);
                case MONTH -> start.plusMonths(1);
            };
        }
    }

    /** Why a promotion cannot be had in this period, after so many uses of all and of one customer; null: it can. */
    Reason shut(long used, long usedByCustomer) {
        if (maxUses != null && used >= maxUses) {
            return Reason.USED_UP_FOR_NOW;
        }
        return maxPerCustomer != null && usedByCustomer >= maxPerCustomer ? Reason.USED_BY_CUSTOMER_FOR_NOW : null;
    }
}
