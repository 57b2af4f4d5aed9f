package org.kontor.payment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kontor.market.Market;
import org.kontor.market.Markets;
import org.kontor.payment.AccountTerms;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentTerms;
import org.kontor.payment.TakeMoney;
import org.kontor.payment.TermsDesk;
import org.kontor.payment.TransferTerms;
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

    private String wanted;
    private String place;
    private transient PaymentTerms terms;
    private long version;
    private TakeMoney take;
    private WayForm card;
    private WayForm transfer;
    private WayForm account;
    private boolean offered;
    private String holder;
    private String iban;
    private String bic;
    private Integer days;
    private Integer remindAfter;
    private boolean accountOffered;
    private Integer accountDays;
    private Integer cardMinutes;
    private Integer linkDays;

    public void load() {
        var market = wanted == null ? markets.home() : markets.find(wanted).orElse(null);
        if (market == null) {
            Responses.notFound();
            return;
        }
        place = market.currency();
        terms = payments.termsNow(market.code());
        version = terms.version();
        take = terms.take();
        card = WayForm.of(terms.card());
        offered = terms.transfer().offered();
        holder = terms.transfer().holder();
        iban = terms.transfer().iban();
        bic = terms.transfer().bic();
        days = terms.transfer().days();
        transfer = WayForm.of(terms.transfer().rule());
        remindAfter = terms.transfer().remindAfter();
        accountOffered = terms.account().offered();
        accountDays = terms.account().days();
        account = WayForm.of(terms.account().rule());
        cardMinutes = terms.cardMinutes();
        linkDays = terms.linkDays();
    }

    public void save() {
        desk.change(new PaymentTerms(market().code(), take, card.rule(place), transfer(), account(),
                number(cardMinutes), number(linkDays), version));
        Notices.done("payment.terms.saved");
        Responses.see(isHome() ? "/admin/payment-terms" : "/admin/payment-terms?market=" + place);
    }

    /** Elsewhere than at home both are what they were: nothing that is offered. */
    private TransferTerms transfer() {
        return !isHome() ? getTerms().transfer() : new TransferTerms(offered, holder, plain(iban), plain(bic), number(days),
                number(remindAfter), transfer.rule(place));
    }

    private AccountTerms account() {
        return !isHome() ? getTerms().account() : new AccountTerms(accountOffered, number(accountDays), account.rule(place));
    }

    private Market market() {
        return markets.of(place);
    }

    /** The markets to choose between, each by its currency. */
    public List<Market> getMarkets() {
        return markets.all();
    }

    public boolean isHome() {
        return market().home();
    }

    /** Whether it is paid as the one at home until these are saved. */
    public boolean isBorrowed() {
        return getTerms().isBorrowed();
    }

    /** The countries to which the market delivers, and those that a rule names still. */
    public List<String> getCountries() {
        return Stream.concat(market().countries().stream(), getTerms().places()).distinct().toList();
    }

    /** The terms as they are now. */
    public PaymentTerms getTerms() {
        if (terms == null) {
            terms = payments.termsNow(market().code());
        }
        return terms;
    }

    /** The market that is shown, by its currency. */
    public String getPlace() {
        return place;
    }

    public WayForm.Where[] getWheres() {
        return WayForm.Where.values();
    }

    public WayForm getCard() {
        return card;
    }

    public WayForm getTransfer() {
        return transfer;
    }

    public WayForm getAccount() {
        return account;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
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

    public Integer getAccountDays() {
        return accountDays;
    }

    public void setAccountDays(Integer accountDays) {
        this.accountDays = accountDays;
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
