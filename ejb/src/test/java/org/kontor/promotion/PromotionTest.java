package org.kontor.promotion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.kontor.promotion.Sale.euro;
import static org.kontor.promotion.Sale.percent;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kontor.shared.IllegalTransition;
import org.kontor.shared.Stamp;

/** The life of a promotion: it is edited whole until it has ended, and every step of it is an arrow. */
class PromotionTest {

    private static final Instant MORNING = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Rule TEN_OFF = new Rule(Conditions.none(), new Action.OrderPercentOff(percent("10")));

    private final Promotion promotion = new Promotion(plan(" Autumn ", 3, 2, 5000L), "EUR", MORNING);

    private static PromotionPlan plan(String name, Integer uses, Integer perCustomer, Long budget) {
        return new PromotionPlan(name, true, TEN_OFF, 4, Stacking.ONE_OF_CLASS, "SEASON", MORNING, NOON, uses,
                perCustomer, budget == null ? null : euro(budget));
    }

    private static Stamp because(String reason) {
        return new Stamp("alma", reason, "test", NOON);
    }

    @Test
    void isADraftThatIsItsPlan() {
        assertEquals(PromotionStatus.DRAFT, promotion.status());
        assertEquals(plan("Autumn", 3, 2, 5000L), promotion.plan());
        assertEquals("EUR", promotion.currency());
    }

    @Test
    void takesAnotherPlanWhole() {
        promotion.edit(plan("Winter", null, null, null), NOON);
        assertEquals(plan("Winter", null, null, null), promotion.plan());
    }

    @Test
    void changesNoMoreOnceItHasEnded() {
        promotion.moveTo(PromotionStatus.ACTIVE, because("go"));
        promotion.moveTo(PromotionStatus.ENDED, because("enough"));
        assertThrows(PromotionRefused.class, () -> promotion.edit(plan("Winter", null, null, null), NOON));
        assertThrows(IllegalTransition.class, () -> promotion.moveTo(PromotionStatus.ACTIVE, because("again")));
        assertEquals("Autumn", promotion.plan().name());
    }
}
