package org.kontor.payment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.kontor.market.Market;
import org.kontor.market.Markets;
import org.kontor.payment.AccountTerms;
import org.kontor.payment.CashTerms;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentTerms;
import org.kontor.payment.TakeMoney;
import org.kontor.payment.TermsDesk;
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
    private TransferForm transfer;
    private LaterForm account;
    private LaterForm cash;
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
        transfer = TransferForm.of(terms.transfer());
        account = LaterForm.of(terms.account());
        cash = LaterForm.of(terms.cash());
        cardMinutes = terms.cardMinutes();
        linkDays = terms.linkDays();
    }

    /** Elsewhere than at home transfer, invoice and cash on delivery are what they were: nothing that is offered. */
    public void save() {
        desk.change(new PaymentTerms(market().code(), take, card.rule(place),
                isHome() ? transfer.terms(place) : getTerms().transfer(),
                isHome() ? account.terms(place, AccountTerms::new) : getTerms().account(),
                isHome() ? cash.terms(place, CashTerms::new) : getTerms().cash(), WayForm.number(cardMinutes),
                WayForm.number(linkDays), version));
        Notices.done("payment.terms.saved");
        Responses.see(isHome() ? "/admin/payment-terms" : "/admin/payment-terms?market=" + place);
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

    public TransferForm getTransfer() {
        return transfer;
    }

    public LaterForm getAccount() {
        return account;
    }

    public LaterForm getCash() {
        return cash;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
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
