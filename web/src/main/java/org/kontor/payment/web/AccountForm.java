package org.kontor.payment.web;

import java.io.Serializable;
import org.kontor.payment.AccountTerms;
import org.kontor.payment.PaymentRefused;

/** The terms of paying by invoice, as staff type them. */
public class AccountForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private boolean offered;
    private Integer days;
    private WayForm rule;

    static AccountForm of(AccountTerms terms) {
        var form = new AccountForm();
        form.offered = terms.offered();
        form.days = terms.days();
        form.rule = WayForm.of(terms.rule());
        return form;
    }

    /** Refuses with {@link PaymentRefused} what are no terms; amounts of the rule are in this currency. */
    AccountTerms terms(String currency) {
        return new AccountTerms(offered, WayForm.number(days), rule.rule(currency));
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
