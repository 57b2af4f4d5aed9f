package org.kontor.promotion.web;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.kontor.market.BuyerGroup;
import org.kontor.promotion.Action;
import org.kontor.promotion.Conditions;
import org.kontor.promotion.PromotionPlan;
import org.kontor.promotion.Rule;
import org.kontor.promotion.Stacking;
import org.kontor.promotion.Target;
import org.kontor.shared.BusinessClock;
import org.kontor.web.Formats;

/** A promotion as staff type it. */
public class PromotionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name = "";
    private boolean byCode;
    private TargetForm of = TargetForm.of(Target.all());
    private String least = "";
    private String worth = "";
    private String[] days = Arrays.stream(DayOfWeek.values()).map(DayOfWeek::name).toArray(String[]::new);
    private String group = "";
    private ActionForm action = new ActionForm();
    private String priority = "0";
    private String stacking = Stacking.COMBINABLE.name();
    private String stackingClass = "";
    private String from = "";
    private String until = "";
    private String maxUses = "";
    private String maxPerCustomer = "";
    private String budget = "";
    private final PaceForm pace = new PaceForm();
    private final ArrayList<AbroadForm> abroad = new ArrayList<>();

    static PromotionForm of(PromotionPlan plan) {
        var form = new PromotionForm();
        var conditions = plan.rule().conditions();
        form.name = plan.name();
        form.byCode = plan.byCode();
        form.of = TargetForm.of(conditions.of());
        form.least = conditions.pieces() == 0 ? "" : String.valueOf(conditions.pieces());
        form.worth = conditions.value() == null ? "" : Formats.input(conditions.value());
        form.days = conditions.days().stream().map(DayOfWeek::name).toArray(String[]::new);
        form.group = conditions.group() == null ? "" : conditions.group().code();
        form.action = ActionForm.of(plan.rule().action());
        form.priority = String.valueOf(plan.priority());
        form.stacking = plan.stacking().name();
        form.stackingClass = plan.stackingClass() == null ? "" : plan.stackingClass();
        form.from = moment(plan.from());
        form.until = moment(plan.until());
        form.maxUses = plan.maxUses() == null ? "" : plan.maxUses().toString();
        form.maxPerCustomer = plan.maxPerCustomer() == null ? "" : plan.maxPerCustomer().toString();
        form.budget = plan.budget() == null ? "" : Formats.input(plan.budget());
        form.pace.show(plan.pace());
        plan.rule().abroad().forEach(rule -> form.abroad.add(AbroadForm.of(rule)));
        return form;
    }

    private static String moment(Instant instant) {
        return instant == null ? "" : LocalDateTime.ofInstant(instant, BusinessClock.SHOP_ZONE).toString();
    }

    /** Asks for the amounts in these currencies, too. */
    void ask(List<String> currencies) {
        currencies.stream().filter(currency -> abroad.stream().noneMatch(each -> each.getCurrency().equals(currency)))
                .forEach(currency -> abroad.add(new AbroadForm(currency)));
    }

    Rule rule(Entries entries) {
        var home = rule(entries, worth, action);
        return home.currency().isEmpty() ? home : home.with(abroad.stream().filter(AbroadForm::isTyped)
                .map(each -> rule(each, home, entries)).filter(each -> each.currency().isPresent()).toList());
    }

    /** The same rule with other amounts; what is wrong with one of them is told at the first of its fields. */
    private Rule rule(AbroadForm form, Rule home, Entries entries) {
        var there = new Entries(form.getCurrency());
        var value = home.conditions().value() == null ? "" : form.getWorth();
        if (home.conditions().value() != null) {
            there.money("worth", value);
        }
        var rule = rule(there, value, action.with(form.getAmount(), form.getTiers()));
        if (!there.faults().isEmpty()) {
            entries.wrong("abroad:" + abroad.indexOf(form) + (home.conditions().value() != null ? ":worth" : isTiered()
                    ? ":tiers" : ":amount"), "promotion.wrong.abroad");
        }
        return rule;
    }

    /** Whether the action goes by steps of value. */
    public boolean isTiered() {
        return action.getKind().equals(GiveKind.VALUE_TIERS.name());
    }

    /** Whether the rule speaks of money, so that it needs amounts of every currency in which it shall hold. */
    public boolean isOfMoney() {
        return isTiered() || action.asks(GiveKind.Field.AMOUNT.name()) || !Entries.text(worth).isEmpty();
    }

    private Rule rule(Entries entries, String leastWorth, ActionForm gives) {
        var chosen = Arrays.stream(days).map(DayOfWeek::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
        if (chosen.isEmpty()) {
            entries.wrong("days", "promotion.wrong.days");
            chosen = EnumSet.allOf(DayOfWeek.class);
        }
        var pieces = entries.optionalNumber("least", least, Action.MOST);
        return new Rule(new Conditions(entries.target("of", of), pieces == null ? 0 : pieces,
                entries.optionalMoney("worth", leastWorth), chosen,
                BuyerGroup.isCode(group) ? new BuyerGroup(group) : null), gives.read(entries));
    }

    PromotionPlan plan(Entries entries) {
        if (Entries.text(name).isEmpty()) {
            entries.wrong("name", "promotion.wrong.name");
        }
        var ofClass = Entries.text(stackingClass);
        var chosen = Stacking.valueOf(stacking);
        if (chosen == Stacking.ONE_OF_CLASS && ofClass.isEmpty()) {
            entries.wrong("stacking-class", "promotion.wrong.class");
        }
        return new PromotionPlan(Entries.text(name), byCode, rule(entries), entries.priority(priority), chosen,
                chosen == Stacking.ONE_OF_CLASS ? ofClass : null, entries.moment("from", from),
                entries.moment("until", until), entries.optionalNumber("max-uses", maxUses, PromotionPlan.MOST_USES),
                entries.optionalNumber("max-per-customer", maxPerCustomer, PromotionPlan.MOST_BY_ONE),
                entries.optionalMoney("budget", budget), pace.read(entries));
    }

    /** Whether the class of which a cart can have one is asked for. */
    public boolean isOneOfClass() {
        return stacking.equals(Stacking.ONE_OF_CLASS.name());
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isByCode() {
        return byCode;
    }

    public void setByCode(boolean byCode) {
        this.byCode = byCode;
    }

    public TargetForm getOf() {
        return of;
    }

    public String getLeast() {
        return least;
    }

    public void setLeast(String least) {
        this.least = least;
    }

    public String getWorth() {
        return worth;
    }

    public void setWorth(String worth) {
        this.worth = worth;
    }

    public String[] getDays() {
        return days.clone();
    }

    public void setDays(String[] days) {
        this.days = days.clone();
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public ActionForm getAction() {
        return action;
    }

    public String getPriority() {
        return priority;
    }

    public void setPriority(String priority) {
        this.priority = priority;
    }

    public String getStacking() {
        return stacking;
    }

    public void setStacking(String stacking) {
        this.stacking = stacking;
    }

    public String getStackingClass() {
        return stackingClass;
    }

    public void setStackingClass(String stackingClass) {
        this.stackingClass = stackingClass;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getMaxUses() {
        return maxUses;
    }

    public void setMaxUses(String maxUses) {
        this.maxUses = maxUses;
    }

    public String getMaxPerCustomer() {
        return maxPerCustomer;
    }

    public void setMaxPerCustomer(String maxPerCustomer) {
        this.maxPerCustomer = maxPerCustomer;
    }

    public List<AbroadForm> getAbroad() {
        return abroad;
    }

    public PaceForm getPace() {
        return pace;
    }

    public String getBudget() {
        return budget;
    }

    public void setBudget(String budget) {
        this.budget = budget;
    }
}
