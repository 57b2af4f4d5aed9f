package org.kontor.promotion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.List;
import org.kontor.audit.AuditTrail;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Conflict;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.Money;

/** What staff do with promotions. Carts see a change within five seconds; orders keep what they were promised. */
@Stateless
@RolesAllowed({"content", "admin"})
public class PromotionDesk {

    private static final int MOST_SHOWN = 500;

    @Inject
    private PromotionBook promotions;

    @Inject
    private UseBook uses;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    @Inject
    private CurrentActor actor;

    /** The newest first, at most 500. */
    public List<PromotionRow> list() {
        var rows = promotions.newestFirst(MOST_SHOWN);
        var counts = promotions.counts(rows.stream().map(Promotion::id).toList());
        return rows.stream().map(row -> row.row(counts.get(row.id()))).toList();
    }

    public PromotionSheet sheet(long id) {
        return promotions.byId(id).sheet(promotions.count(id));
    }

    /** Writes a promotion down as a draft. */
    public PromotionSheet add(@Valid PromotionPlan plan) {
        check(plan, 0);
        var promotion = new Promotion(plan, promotions.currency(), clock.now());
        promotions.add(promotion);
        audit.record("promotion.add", "promotion", promotion.id().toString(), plan.name());
        return promotion.sheet(new PromotionCount(0, Money.zero(promotion.currency()), 0, 0));
    }

    /** Saves all or nothing; refuses with {@link Conflict} when somebody changed the promotion since it was read. */
    public PromotionSheet edit(long id, long version, @Valid PromotionPlan plan) {
        check(plan, id);
        var promotion = promotions.byIdForUpdate(id);
        if (promotion.version() != version) {
            throw new Conflict("promotion", id);
        }
        var count = promotions.count(id);
        requireRoom(plan, count);
        promotions.recount(id);
        if (plan.pace() != null) {
            uses.recountPeriod(id, plan.pace(), clock.today());
        }
        promotion.edit(plan, clock.now());
        promotions.save(id);
        promotions.forget();
        audit.record("promotion.edit", "promotion", String.valueOf(id), plan.name());
        return promotion.sheet(count);
    }

    private static void requireRoom(PromotionPlan plan, PromotionCount count) {
        if (plan.maxUses() != null && plan.maxUses() < count.uses()
                || plan.budget() != null && plan.budget().compareTo(count.given()) < 0
                || plan.maxPerCustomer() != null && plan.maxPerCustomer() < count.mostByOne()) {
            throw new PromotionRefused("promotion.refused.below", count.uses(), count.given(), count.mostByOne());
        }
    }

    private void check(PromotionPlan plan, long id) {
        if (promotions.isTaken(plan.name(), id)) {
            throw new PromotionRefused("promotion.refused.name", plan.name());
        }
        if (plan.from() != null && plan.until() != null && !plan.from().isBefore(plan.until())) {
            throw new PromotionRefused("promotion.refused.period");
        }
        if (plan.pace() != null && plan.pace().maxUses() == null && plan.pace().maxPerCustomer() == null) {
            throw new PromotionRefused("promotion.refused.pace");
        }
        if ((plan.stacking() == Stacking.ONE_OF_CLASS) != (plan.stackingClass() != null)) {
            throw new PromotionRefused("promotion.refused.class");
        }
        var foreign = plan.rule().currency().filter(spoken -> !spoken.equals(promotions.currency()));
        if (foreign.isPresent() || plan.rule().abroad().stream()
                .anyMatch(rule -> !promotions.isOfMarket(rule.currency().orElseThrow()))
                || plan.budget() != null && !plan.budget().isPositive()) {
            throw new PromotionRefused("promotion.refused.amount", promotions.currency());
        }
    }

    /** Puts a draft or paused promotion into force. */
    public void activate(long id) {
        move(id, PromotionStatus.ACTIVE);
    }

    /** Stops it for a while. */
    public void pause(long id) {
        move(id, PromotionStatus.PAUSED);
    }

    /** Ends it for good. */
    public void end(long id) {
        move(id, PromotionStatus.ENDED);
    }

    private void move(long id, PromotionStatus next) {
        var promotion = promotions.byIdForUpdate(id);
        var from = promotion.status();
        promotion.moveTo(next, actor.stamp("by hand", clock.now()));
        promotions.save(id);
        promotions.forget();
        audit.record("promotion.status", "promotion", String.valueOf(id), from + " → " + next);
    }
}
