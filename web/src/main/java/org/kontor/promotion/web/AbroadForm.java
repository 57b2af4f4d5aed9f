package org.kontor.promotion.web;

import java.io.Serializable;
import org.kontor.promotion.Rule;
import org.kontor.web.Formats;

/** The amounts of a promotion in the currency of another market; with none of them it does not hold there. */
public class AbroadForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String currency;
    private String worth = "";
    private String amount = "";
    private String tiers = "";

    AbroadForm(String currency) {
        this.currency = currency;
    }

    static AbroadForm of(Rule rule) {
        var form = new AbroadForm(rule.currency().orElseThrow());
        var action = ActionForm.of(rule.action());
        form.worth = rule.conditions().value() == null ? "" : Formats.input(rule.conditions().value());
        form.amount = action.getAmount();
        form.tiers = action.getTiers();
        return form;
    }

    boolean isTyped() {
        return !(Entries.text(worth) + Entries.text(amount) + Entries.text(tiers)).isEmpty();
    }

    public String getCurrency() {
        return currency;
    }

    public String getWorth() {
        return worth;
    }

    public void setWorth(String worth) {
        this.worth = worth;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public String getTiers() {
        return tiers;
    }

    public void setTiers(String tiers) {
        this.tiers = tiers;
    }
}
