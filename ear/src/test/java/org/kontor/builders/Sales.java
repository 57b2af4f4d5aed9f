package org.kontor.builders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kontor.promotion.Action;
import org.kontor.promotion.Conditions;
import org.kontor.promotion.CouponCode;
import org.kontor.promotion.CouponDesk;
import org.kontor.promotion.Pace;
import org.kontor.promotion.PromotionDesk;
import org.kontor.promotion.PromotionPlan;
import org.kontor.promotion.PromotionSheet;
import org.kontor.promotion.Rule;
import org.kontor.promotion.Stacking;
import org.kontor.promotion.Target;
import org.kontor.security.Tokens;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/** Puts promotions of a test's own into force; they need a code or are for goods of the test's own. */
@ApplicationScoped
public class Sales {

    @Inject
    private PromotionDesk desk;

    @Inject
    private CouponDesk coupons;

    @Inject
    private Staff staff;

    private final Set<Long> paced = ConcurrentHashMap.newKeySet();

    /** A promotion and the code that opens it. */
    public record Coded(long promotion, CouponCode code) {
    }

    /** What a promotion may give in all; null: no limit. */
    public record Limits(Integer uses, Integer perCustomer, Money budget) {

        public static final Limits NONE = new Limits(null, null, null);
    }

    /** A live promotion that works by itself for one SKU. */
    public long automatic(Sku sku, Action action) {
        return live(plan(false, new Rule(Conditions.pieces(Target.skus(sku.value()), 1), action), Limits.NONE));
    }

    public Coded coded(Action action, Limits limits) {
        return coded(new Rule(Conditions.none(), action), limits, null);
    }

    /** A live promotion with a code that may be used so often; null: as often as the promotion. */
    public Coded coded(Rule rule, Limits limits, Integer usesOfCode) {
        var promotion = live(plan(true, rule, limits));
        var code = new CouponCode("TEST-" + Tokens.fresh().substring(0, 12).toUpperCase(Locale.ROOT));
        staff.does(() -> {
            coupons.add(promotion, code, usesOfCode);
            return code;
        });
        return new Coded(promotion, code);
    }

    /** A live promotion with a code that may be used so often in a day, week or month. */
    public Coded paced(Action action, Pace pace) {
        return paced(action, Limits.NONE, pace);
    }

    /** The same with other limits. */
    public Coded paced(Action action, Limits limits, Pace pace) {
        var plan = plan(true, new Rule(Conditions.none(), action), limits);
        var promotion = live(paced(plan, pace));
        paced.add(promotion);
        var code = new CouponCode("TEST-" + Tokens.fresh().substring(0, 12).toUpperCase(Locale.ROOT));
        staff.does(() -> {
            coupons.add(promotion, code, null);
            return code;
        });
        return new Coded(promotion, code);
    }

    private static PromotionPlan paced(PromotionPlan plan, Pace pace) {
        return new PromotionPlan(plan.name(), plan.byCode(), plan.rule(), plan.priority(), plan.stacking(),
                plan.stackingClass(), plan.from(), plan.until(), plan.maxUses(), plan.maxPerCustomer(), plan.budget(),
                pace);
    }

    /** Staff limit how often a promotion may be used in a day, week or month, and change nothing else. */
    public void pace(long promotion, Pace pace) {
        paced.add(promotion);
        staff.does(() -> {
            var sheet = desk.sheet(promotion);
            return desk.edit(promotion, sheet.version(), paced(sheet.plan(), pace));
        });
    }

    /** No cart has to ask any more how often a promotion was used in its day, week or month. */
    public void pausePaced() {
        paced.forEach(this::pause);
        paced.clear();
    }

    private static PromotionPlan plan(boolean byCode, Rule rule, Limits limits) {
        return new PromotionPlan("Test " + Tokens.fresh().substring(0, 12), byCode, rule, 0, Stacking.COMBINABLE, null,
                null, null, limits.uses, limits.perCustomer, limits.budget);
    }

    private long live(PromotionPlan plan) {
        return staff.does(() -> {
            var id = desk.add(plan).id();
            desk.activate(id);
            return id;
        });
    }

    public PromotionSheet sheet(long promotion) {
        return staff.does(() -> desk.sheet(promotion));
    }

    /** Staff change the limits of a promotion and nothing else. */
    public void limit(long promotion, Limits limits) {
        staff.does(() -> {
            var sheet = desk.sheet(promotion);
            var plan = sheet.plan();
            return desk.edit(promotion, sheet.version(), new PromotionPlan(plan.name(), plan.byCode(), plan.rule(),
                    plan.priority(), plan.stacking(), plan.stackingClass(), plan.from(), plan.until(), limits.uses,
                    limits.perCustomer, limits.budget));
        });
    }

    /** How many orders hold the promotion now. */
    public long uses(long promotion) {
        return sheet(promotion).count().uses();
    }

    public void pause(long promotion) {
        staff.does(() -> {
            desk.pause(promotion);
            return promotion;
        });
    }
}
