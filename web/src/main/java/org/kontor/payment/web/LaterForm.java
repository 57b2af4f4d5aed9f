package org.kontor.payment.web;

import java.io.Serializable;
import org.kontor.payment.AccountTerms;
import org.kontor.payment.CashTerms;
import org.kontor.payment.PaymentRefused;
import org.kontor.payment.WayRule;

/** The terms of a way whose money comes days after the order, as staff type them: by invoice, and cash on delivery. */
public class LaterForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private boolean offered;
    private Integer days;
    private WayForm rule;

    /** What is made of the form. */
    @FunctionalInterface
    interface Terms<T> {

        T of(boolean offered, int days, WayRule rule);
    }

    static LaterForm of(AccountTerms terms) {
        return of(terms.offered(), terms.days(), terms.rule());
    }

    static LaterForm of(CashTerms terms) {
        return of(terms.offered(), terms.days(), terms.rule());
    }

    private static LaterForm of(boolean offered, int days, WayRule rule) {
        var form = new LaterForm();
        form.offered = offered;
        form.days = days;
        form.rule = WayForm.of(rule);
        return form;
    }

    /** Refuses with {@link PaymentRefused} what are no terms; amounts of the rule are in this currency. */
    <T> T terms(String currency, Terms<T> terms) {
        return terms.of(offered, WayForm.number(days), rule.rule(currency));
    }

    public boolean isOffered() {
        return offered;
    }

    public void setOffered(boolean offered) {
        this.offered = offered;
    }

    public Integer getDays() {
        return days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }

    public WayForm getRule() {
        return rule;
    }
}
