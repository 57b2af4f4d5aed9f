package org.kontor.payment.web;

import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import org.kontor.market.BuyerGroup;
import org.kontor.payment.PaymentRefused;
import org.kontor.payment.WayRule;
import org.kontor.shared.Money;
import org.kontor.shared.MoneyInput;
import org.kontor.web.Formats;

/** For which orders a way to pay is, as staff type it. */
public class WayForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String group = "";
    private String least = "";
    private String most = "";
    private String fee = "";
    private Where where = Where.ALL;
    private String[] countries = {};
    private boolean giftCards = true;
    private String[] categories = {};

    /** How the countries that are chosen are meant. */
    public enum Where { ALL, ONLY, NEVER }

    static WayForm of(WayRule rule) {
        var form = new WayForm();
        form.group = rule.group() == null ? "" : rule.group().code();
        form.least = rule.least() == null ? "" : Formats.input(rule.least());
        form.most = rule.most() == null ? "" : Formats.input(rule.most());
        form.fee = rule.fee() == null ? "" : Formats.input(rule.fee());
        form.where = !rule.onlyTo().isEmpty() ? Where.ONLY : rule.neverTo().isEmpty() ? Where.ALL : Where.NEVER;
        form.countries = (rule.onlyTo().isEmpty() ? rule.neverTo() : rule.onlyTo()).toArray(String[]::new);
        form.giftCards = rule.giftCards();
        form.categories = rule.neverWith().toArray(String[]::new);
        return form;
    }

    /** Refuses with {@link PaymentRefused} what is no rule. */
    WayRule rule(String currency) {
        var chosen = Set.of(countries);
        if ((where == Where.ALL) != chosen.isEmpty()) {
            throw new PaymentRefused(chosen.isEmpty() ? "payment.refused.wayWhere" : "payment.refused.wayWhich");
        }
        return new WayRule(BuyerGroup.isCode(group) ? new BuyerGroup(group) : null, money(least, currency),
                money(most, currency), where == Where.ONLY ? chosen : Set.of(), where == Where.NEVER ? chosen : Set.of(),
                giftCards, Set.of(categories), Optional.ofNullable(money(fee, currency)).filter(some -> !some.isZero())
                .orElse(null));
    }

    /** What was typed as a number; nothing is none, which terms refuse. */
    static int number(Integer typed) {
        return typed == null ? 0 : typed;
    }

    private static Money money(String typed, String currency) {
        return Optional.ofNullable(typed).filter(text -> !text.isBlank()).map(text -> MoneyInput.read(text, currency)
                .orElseThrow(() -> new PaymentRefused("payment.refused.wayAmount"))).orElse(null);
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public String getLeast() {
        return least;
    }

    public void setLeast(String least) {
        this.least = least;
    }

    public String getMost() {
        return most;
    }

    public void setMost(String most) {
        this.most = most;
    }

    public String getFee() {
        return fee;
    }

    public void setFee(String fee) {
        this.fee = fee;
    }

    public Where getWhere() {
        return where;
    }

    public void setWhere(Where where) {
        this.where = where;
    }

    public String[] getCountries() {
        return countries.clone();
    }

    public void setCountries(String[] countries) {
        this.countries = countries.clone();
    }

    public boolean isGiftCards() {
        return giftCards;
    }

    public void setGiftCards(boolean giftCards) {
        this.giftCards = giftCards;
    }

    public String[] getCategories() {
        return categories.clone();
    }

    public void setCategories(String[] categories) {
        this.categories = categories.clone();
    }
}
