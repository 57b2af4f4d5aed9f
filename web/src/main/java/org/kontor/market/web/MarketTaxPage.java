package org.kontor.market.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.kontor.market.Market;
import org.kontor.market.MarketDesk;
import org.kontor.market.Markets;
import org.kontor.web.Notices;
import org.kontor.web.Responses;

/** The switches of the market that concern tax; only administrators change them. */
@Named
@RequestScoped
public class MarketTaxPage {

    @Inject
    private Markets markets;

    @Inject
    private MarketDesk desk;

    @Inject
    private HttpServletRequest request;

    private boolean included;
    private boolean oss;

    @PostConstruct
    void read() {
        included = getMarket().pricesIncludeTax();
        oss = getMarket().oss();
    }

    public void save() {
        desk.tax(included, oss);
        Notices.done("market.tax.saved");
        Responses.see("/admin/tax");
    }

    public Market getMarket() {
        return markets.home();
    }

    public boolean isOpen() {
        return request.isUserInRole("admin");
    }

    public boolean isIncluded() {
        return included;
    }

    public void setIncluded(boolean included) {
        this.included = included;
    }

    public boolean isOss() {
        return oss;
    }

    public void setOss(boolean oss) {
        this.oss = oss;
    }
}
