package org.kontor.payment.web;

import java.io.Serializable;
import org.kontor.payment.CashTerms;
import org.kontor.payment.PaymentRefused;

/** The terms of cash on delivery, as staff type them. */
public class CashForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private boolean offered;
    private Integer days;
    private WayForm rule;

    static CashForm of(CashTerms terms) {
        var form = new CashForm();
        form.offered = terms.offered();
        form.days = terms.days();
        form.rule = WayForm.of(terms.rule());
        return form;
    }

    /** Refuses with {@link PaymentRefused} what are no terms; amounts of the rule are in this currency. */
    CashTerms terms(String currency) {
        return new CashTerms(offered, WayForm.number(days), rule.rule(currency));
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
