package org.kontor.payment.web;

import java.io.Serializable;
import java.util.Locale;
import org.kontor.payment.PaymentRefused;
import org.kontor.payment.TransferTerms;

/** The terms of prepayment by bank transfer, as staff type them. */
public class TransferForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private boolean offered;
    private String holder;
    private String iban;
    private String bic;
    private Integer days;
    private Integer remindAfter;
    private WayForm rule;

    static TransferForm of(TransferTerms terms) {
        var form = new TransferForm();
        form.offered = terms.offered();
        form.holder = terms.holder();
        form.iban = terms.iban();
        form.bic = terms.bic();
        form.days = terms.days();
        form.remindAfter = terms.remindAfter();
        form.rule = WayForm.of(terms.rule());
        return form;
    }

    /** Refuses with {@link PaymentRefused} what are no terms; amounts of the rule are in this currency. */
    TransferTerms terms(String currency) {
        return new TransferTerms(offered, holder, plain(iban), plain(bic), WayForm.number(days),
                WayForm.number(remindAfter), rule.rule(currency));
    }

    private static String plain(String text) {
        return text == null ? null : text.replace(" ", "").toUpperCase(Locale.ROOT);
    }

    public boolean isOffered() {
        return offered;
    }

    public void setOffered(boolean offered) {
        this.offered = offered;
    }

    public String getHolder() {
        return holder;
    }

    public void setHolder(String holder) {
        this.holder = holder;
    }

    public String getIban() {
        return iban;
    }

    public void setIban(String iban) {
        this.iban = iban;
    }

    public String getBic() {
        return bic;
    }

    public void setBic(String bic) {
        this.bic = bic;
    }

    public Integer getDays() {
        return days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }

    public Integer getRemindAfter() {
        return remindAfter;
    }

    public void setRemindAfter(Integer remindAfter) {
        this.remindAfter = remindAfter;
    }

    public WayForm getRule() {
        return rule;
    }
}
