package org.kontor.promotion;

import jakarta.persistence.Cacheable;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.kontor.shared.Money;
import org.kontor.shared.Stamp;

/** A promotion: a rule with dates and limits. What orders used of it is counted by claims, not here. */
@Entity
@Table(name = "promotion")
@Cacheable(false)
@NamedQuery(name = Promotion.LIVE, query = "select p from Promotion p"
        + " where p.status = org.kontor.promotion.PromotionStatus.ACTIVE order by p.id")
class Promotion {

    static final String LIVE = "Promotion.live";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "promotion_seq")
    @SequenceGenerator(name = "promotion_seq", sequenceName = "promotion_seq", allocationSize = 50)
    private Long id;
    @Version
    @Column(name = "version", nullable = false)
    private long version;
    @Column(name = "name", nullable = false)
    private String name;
    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false)
    private PromotionStatus status;
    @Column(name = "by_code", nullable = false)
    private boolean byCode;
    @Column(name = "rule", nullable = false)
    private Rule rule;
    @Column(name = "priority", nullable = false)
    private int priority;
    @Enumerated(EnumType.STRING)
    @Column(name = "stacking", nullable = false)
    private Stacking stacking;
    @Column(name = "stacking_class")
    private String stackingClass;
    @Column(name = "starts_at")
    private Instant startsAt;
    @Column(name = "ends_at")
    private Instant endsAt;
    @Column(name = "max_uses")
    private Integer maxUses;
    @Column(name = "max_per_customer")
    private Integer maxPerCustomer;
    @Column(name = "budget_minor")
    private Long budgetMinor;
    @Enumerated(EnumType.STRING)
    @Column(name = "per_period")
    private Pace.Period perPeriod;
    @Column(name = "max_per_period")
    private Integer maxPerPeriod;
    @Column(name = "max_per_customer_period")
    private Integer maxPerCustomerPeriod;
    @Column(name = "currency", nullable = false)
    private String currency;
    @Column(name = "used", nullable = false, insertable = false, updatable = false)
    private int used;
    @Column(name = "spent_minor", nullable = false, insertable = false, updatable = false)
    private long spentMinor;
    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;
    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt;
    @OneToMany(mappedBy = "promotion", cascade = CascadeType.PERSIST)
    private List<PromotionStatusChange> changes;

    protected Promotion() {
    }

    Promotion(PromotionPlan plan, String currency, Instant now) {
        this.changes = new ArrayList<>();
        this.status = PromotionStatus.DRAFT;
        this.currency = currency;
        this.createdAt = now;
        take(plan, now);
    }

    Long id() {
        return id;
    }

    long version() {
        return version;
    }

    PromotionStatus status() {
        return status;
    }

    String currency() {
        return currency;
    }

    /** Takes over the plan whole; what has ended does not change any more. */
    void edit(PromotionPlan plan, Instant now) {
        if (status == PromotionStatus.ENDED) {
            throw new PromotionRefused("promotion.refused.ended", name);
        }
        take(plan, now);
    }

    private void take(PromotionPlan plan, Instant now) {
        this.name = plan.name().strip();
        this.byCode = plan.byCode();
        this.rule = plan.rule();
        this.priority = plan.priority();
        this.stacking = plan.stacking();
        this.stackingClass = plan.stackingClass();
        this.startsAt = plan.from();
        this.endsAt = plan.until();
        this.maxUses = plan.maxUses();
        this.maxPerCustomer = plan.maxPerCustomer();
        this.budgetMinor = plan.budget() == null ? null : Long.valueOf(plan.budget().minor());
        this.perPeriod = plan.pace() == null ? null : plan.pace().per();
        this.maxPerPeriod = plan.pace() == null ? null : plan.pace().maxUses();
        this.maxPerCustomerPeriod = plan.pace() == null ? null : plan.pace().maxPerCustomer();
        this.updatedAt = now;
    }

    /** Null where it may be used as often in a day, week or month as one likes. */
    Pace pace() {
        return perPeriod == null ? null : new Pace(perPeriod, maxPerPeriod, maxPerCustomerPeriod);
    }

    void moveTo(PromotionStatus next, Stamp stamp) {
        var from = status;
        status = from.to(next);
        updatedAt = stamp.at();
        changes.add(new PromotionStatusChange(this, from, next, stamp));
    }

    PromotionPlan plan() {
        return new PromotionPlan(name, byCode, rule, priority, stacking, stackingClass, startsAt, endsAt, maxUses,
                maxPerCustomer, budgetMinor == null ? null : Money.ofMinor(budgetMinor, currency), pace());
    }

    PromotionSheet sheet(PromotionCount count) {
        return new PromotionSheet(id, version, status, plan(), updatedAt, count);
    }

    PromotionRow row(PromotionCount count) {
        return new PromotionRow(id, name, status, byCode, rule, startsAt, endsAt, count);
    }

    PromotionTerms terms() {
        return new PromotionTerms(id, name, byCode, rule, priority, stacking, stackingClass, startsAt, endsAt,
                maxPerCustomer == null ? 0 : maxPerCustomer, maxUses != null && used >= maxUses,
                budgetMinor == null ? null : Money.ofMinor(budgetMinor - spentMinor, currency));
    }
}
