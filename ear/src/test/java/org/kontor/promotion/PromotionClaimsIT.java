package org.kontor.promotion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Sales;
import org.kontor.builders.Sales.Limits;
import org.kontor.it.ShippedEar;
import org.kontor.shared.Email;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;

/** What orders take of promotions, give back and take again; the orders exist in name only. */
class PromotionClaimsIT extends ShippedEar {

    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime() / 1000 % 1_000_000_000L * 1000);
    private static final Action FIVE_OFF = new Action.OrderAmountOff(euro(500));
    private static final Email ANN = Email.parse("ann.claims@example.com");

    @Inject
    private PromotionClaims claims;

    @Inject
    private Sales sales;

    @Resource
    private UserTransaction transaction;

    private <T> T inTransaction(Callable<T> work) {
        try {
            transaction.begin();
            try {
                var answer = work.call();
                transaction.commit();
                return answer;
            } finally {
                if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                    transaction.rollback();
                }
            }
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private OrderNumber claim(long promotion) {
        var order = OrderNumber.of(NUMBERS.incrementAndGet());
        var terms = PromotionTerms.of(promotion, "Test", false, Conditions.none(), FIVE_OFF);
        return inTransaction(() -> {
            claims.claim(order, () -> ANN, List.of(new Benefit(terms, null, Map.of(), euro(500), euro(0))));
            return order;
        });
    }

    private boolean claimAgain(OrderNumber order, long promotion) {
        return inTransaction(() -> claims.claimAgain(order, Set.of(promotion)));
    }

    private void release(OrderNumber order) {
        inTransaction(() -> {
            claims.release(order);
            return order;
        });
    }

    @Test
    void takesAgainForLateMoneyWhatNobodyElseTookMeanwhile() {
        var promotion = sales.coded(FIVE_OFF, new Limits(1, null, null)).promotion();
        var order = claim(promotion);
        release(order);
        assertEquals(0, sales.uses(promotion));

        assertTrue(claimAgain(order, promotion));

        assertEquals(1, sales.uses(promotion));
        release(order);
    }

    @Test
    void leavesToOthersWhatTheyTookMeanwhile() {
        var promotion = sales.coded(FIVE_OFF, new Limits(1, null, null)).promotion();
        var first = claim(promotion);
        release(first);
        var second = claim(promotion);

        assertFalse(claimAgain(first, promotion));

        assertEquals(1, sales.uses(promotion));
        release(second);
    }

    @Test
    void givesBackOnceHoweverOftenItIsSaid() {
        var promotion = sales.coded(FIVE_OFF, new Limits(2, 2, euro(1000))).promotion();
        var first = claim(promotion);
        var second = claim(promotion);
        release(first);
        release(first);
        assertEquals(1, sales.uses(promotion));

        var third = claim(promotion);

        assertThrows(PromotionRefused.class, () -> claim(promotion));
        release(second);
        release(third);
    }

    @Test
    void countsWhatWasUsedBeforeThereWasALimit() {
        var coded = sales.coded(FIVE_OFF, Limits.NONE);
        var first = claim(coded.promotion());
        sales.limit(coded.promotion(), new Limits(1, 1, null));

        assertThrows(PromotionRefused.class, () -> claim(coded.promotion()));

        release(first);
        release(claim(coded.promotion()));
    }

    private static Money euro(long minor) {
        return Money.ofMinor(minor, "EUR");
    }
}
