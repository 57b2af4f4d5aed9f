package org.kontor.payment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.kontor.market.BuyerGroup;
import org.kontor.market.Markets;
import org.kontor.payment.AccountTerms;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentRefused;
import org.kontor.payment.PaymentTerms;
import org.kontor.payment.TakeMoney;
import org.kontor.payment.TermsDesk;
import org.kontor.payment.TransferTerms;
import org.kontor.shared.MoneyInput;
import org.kontor.web.Formats;
import org.kontor.web.Notices;
import org.kontor.web.Responses;

/** How customers pay: finance decides when their money is taken. */
@Named
@ViewScoped
public class PaymentTermsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Markets markets;

    @Inject
    private PaymentQueries payments;

    @Inject
    private TermsDesk desk;

    private TakeMoney take;
    private boolean offered;
    private String holder;
    private String iban;
    private String bic;
    private Integer days;
    private String group;
    private Integer remindAfter;
    private boolean accountOffered;
    private String accountGroup;
    private Integer accountDays;
    private String accountMost;
    private Integer cardMinutes;
    private Integer linkDays;
    private long version;

    public void load() {
        var terms = payments.terms(markets.home().code());
        take = terms.take();
        offered = terms.transfer().offered();
        holder = terms.transfer().holder();
        iban = terms.transfer().iban();
        bic = terms.transfer().bic();
        days = terms.transfer().days();
        group = terms.transfer().group() == null ? "" : terms.transfer().group().code();
        remindAfter = terms.transfer().remindAfter();
        var account = terms.account();
        accountOffered = account.offered();
        accountGroup = account.group() == null ? "" : account.group().code();
        accountDays = account.days();
        accountMost = account.most() == null ? "" : Formats.input(account.most());
        cardMinutes = terms.cardMinutes();
        linkDays = terms.linkDays();
        version = terms.version();
    }

    public void save() {
        var transfer = new TransferTerms(offered, holder, plain(iban), plain(bic), number(days), number(remindAfter),
                BuyerGroup.isCode(group) ? new BuyerGroup(group) : null);
        desk.change(new PaymentTerms(markets.home().code(), take, transfer, account(), number(cardMinutes),
                number(linkDays), version));
        Notices.done("payment.terms.saved");
        Responses.see("/admin/payment-terms");
    }

    private AccountTerms account() {
        var typed = accountMost == null || accountMost.isBlank() ? null
                : MoneyInput.read(accountMost, markets.home().currency())
                        .orElseThrow(() -> new PaymentRefused("payment.refused.accountMost"));
        return new AccountTerms(accountOffered, BuyerGroup.isCode(accountGroup) ? new BuyerGroup(accountGroup) : null,
                number(accountDays), typed);
    }

    private static String plain(String text) {
        return text == null ? null : text.replace(" ", "").toUpperCase(Locale.ROOT);
    }

    private static int number(Integer typed) {
        return typed == null ? 0 : typed;
    }

    public List<TakeMoney> getChoices() {
        return List.of(TakeMoney.values());
    }

    public TakeMoney getTake() {
        return take;
    }

    public void setTake(TakeMoney take) {
        this.take = take;
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

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
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

    public boolean isAccountOffered() {
        return accountOffered;
    }

    public void setAccountOffered(boolean accountOffered) {
        this.accountOffered = accountOffered;
    }

    public String getAccountGroup() {
        return accountGroup;
    }

    public void setAccountGroup(String accountGroup) {
        this.accountGroup = accountGroup;
    }

    public Integer getAccountDays() {
        return accountDays;
    }

    public void setAccountDays(Integer accountDays) {
        this.accountDays = accountDays;
    }

    public String getAccountMost() {
        return accountMost;
    }

    public void setAccountMost(String accountMost) {
        this.accountMost = accountMost;
    }

    public Integer getCardMinutes() {
        return cardMinutes;
    }

    public void setCardMinutes(Integer cardMinutes) {
        this.cardMinutes = cardMinutes;
    }

    public Integer getLinkDays() {
        return linkDays;
    }

    public void setLinkDays(Integer linkDays) {
        this.linkDays = linkDays;
    }
}
