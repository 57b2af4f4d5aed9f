package org.kontor.promotion;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Email;
import org.kontor.shared.OrderNumber;

/**
 * What flows take of promotions for an order, in their own transaction: limits and budgets are exact whatever happens
 * at the same time. The last locks that a flow takes.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PromotionClaims {

    private static final int MOST_ROUNDS = 500;

    @Inject
    private ClaimBook counters;

    @Inject
    private UseBook uses;

    @Inject
    private CouponBook coupons;

    @Inject
    private PromotionBook promotions;

    @Inject
    private BusinessClock clock;

    /**
     * Takes all that the order was promised, or refuses with {@link PromotionRefused} and names the promotion that can
     * no longer be had.
     *
     * @param customer whose uses count, see {@link PromotionQueries#occasion}
     */
    public void claim(OrderNumber order, Supplier<Email> customer, List<Benefit> benefits) {
        if (benefits.isEmpty()) {
            return;
        }
        var claims = benefits.stream().map(benefit -> new Claim(benefit.promotion().id(),
                        benefit.code() == null ? null : coupons.idOf(benefit.code()), benefit.total()))
                .sorted(Comparator.comparingLong(Claim::promotionId)).toList();
        var mark = UseBook.mark(customer.get());
        var now = clock.now();
        var today = LocalDate.ofInstant(now, BusinessClock.SHOP_ZONE);
        var hindrance = counters.hindrance(claims, mark, today);
        if (hindrance.isPresent()) {
            promotions.forget();
            throw new PromotionRefused("promotion.refused.gone." + hindrance.get().reason(), hindrance.get().name());
        }
        claims.forEach(claim -> {
            counters.count(claim, mark, today, 1);
            uses.add(order, claim, mark, now);
        });
    }

    /** Every night forgets who used promotions in days, weeks and months that ended long ago. */
    @Schedule(hour = "3", minute = "40", persistent = false)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void forgetEndedPeriods() {
        var today = clock.today();
        var rounds = 0;
        while (rounds < MOST_ROUNDS && uses.forgetPeriodsBefore(today)) {
            rounds++;
        }
    }

    /** Gives back what an order holds; asked again it does nothing. */
    public void release(OrderNumber order) {
        releaseAllBut(order, Set.of());
    }

    /** Gives back what an order holds of all promotions but these, which still take something off what it keeps. */
    public void releaseAllBut(OrderNumber order, Set<Long> kept) {
        var held = uses.of(order, false).only(promotion -> !kept.contains(promotion));
        if (held.claims().isEmpty()) {
            return;
        }
        counters.lock(held.claims(), held.customer(), held.day());
        held.claims().forEach(claim -> counters.count(claim, held.customer(), held.day(), -1));
        uses.release(order, held.claims(), clock.now());
    }

    /** Takes again what an order gave back of these; false, and nothing taken, when it can no longer be had. */
    public boolean claimAgain(OrderNumber order, Set<Long> wanted) {
        var released = uses.of(order, true).only(wanted::contains);
        if (released.claims().isEmpty()) {
            return true;
        }
        if (counters.hindrance(released.claims(), released.customer(), released.day()).isPresent()) {
            return false;
        }
        released.claims().forEach(claim -> counters.count(claim, released.customer(), released.day(), 1));
        uses.hold(order, released.claims());
        return true;
    }
}
