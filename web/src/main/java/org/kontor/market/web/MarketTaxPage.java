package org.kontor.market.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.kontor.market.Market;
import org.kontor.market.MarketDesk;
import org.kontor.market.Markets;
import org.kontor.market.TaxRounding;
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
    private TaxRounding rounding;

    @PostConstruct
    void read() {
        included = getMarket().pricesIncludeTax();
        oss = getMarket().oss();
        rounding = getMarket().taxRounding();
    }

    public void save() {
        desk.tax(included, oss, rounding);
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

    public List<TaxRounding> getRoundings() {
        return List.of(TaxRounding.values());
    }

    public TaxRounding getRounding() {
        return rounding;
    }

    public void setRounding(TaxRounding rounding) {
        this.rounding = rounding;
    }

    public boolean isOss() {
        return oss;
    }

    public void setOss(boolean oss) {
        this.oss = oss;
    }
}
