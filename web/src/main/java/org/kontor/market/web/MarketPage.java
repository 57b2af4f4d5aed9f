package org.kontor.market.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.kontor.market.Market;
import org.kontor.market.MarketDesk;
import org.kontor.market.MarketPlan;
import org.kontor.market.MarketRefused;
import org.kontor.market.Markets;
import org.kontor.market.PriceEnding;
import org.kontor.market.TaxRounding;
import org.kontor.tax.TaxQueries;
import org.kontor.web.Notices;
import org.kontor.web.Responses;
import org.kontor.web.Texts;

/** One market, or a new one: where it delivers, and how its prices are said and where they come from. */
@Named
@ViewScoped
public class MarketPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Pattern HOURS = Pattern.compile("[0-9]{1,4}");

    @Inject
    private Markets markets;

    @Inject
    private MarketDesk desk;

    @Inject
    private TaxQueries taxes;

    private String market;
    private String name;
    private String currency;
    private String countries;
    private boolean included = true;
    private TaxRounding rounding;
    private PriceEnding ending;
    private String cancelHours;

    public void load() {
        rounding = markets.home().taxRounding();
        if (isSaved()) {
            var saved = getSaved();
            name = saved.name();
            currency = saved.currency();
            countries = String.join(", ", saved.countries());
            included = saved.pricesIncludeTax();
            rounding = saved.taxRounding();
            ending = saved.ending();
            cancelHours = saved.cancelHours() == null ? "" : saved.cancelHours().toString();
        }
    }

    public void save() {
        var wanted = typedCountries();
        var unknown = wanted.stream().filter(code -> !taxes.knows(code)).findFirst();
        if (unknown.isPresent()) {
            Notices.wrong("countries", "market.wrong.country", unknown.get());
            return;
        }
        try {
            var plan = new MarketPlan(name == null ? "" : name.strip(), code(), wanted, included, rounding, ending);
            if (isSaved()) {
                desk.change(plan);
            } else {
                desk.add(plan);
            }
            done("market.saved", plan.currency());
        } catch (MarketRefused refused) {
            Notices.wrong(null, refused.messageKey(), refused.arguments().toArray());
        }
    }

    private String code() {
        return isSaved() ? market : currency == null ? "" : currency.strip().toUpperCase(Locale.ROOT);
    }

    private List<String> typedCountries() {
        return Arrays.stream((countries == null ? "" : countries).toUpperCase(Locale.ROOT).split("[,;\\s]+"))
                .filter(code -> !code.isEmpty()).toList();
    }

    public void open() {
        try {
            desk.open(market);
            done("market.opened", market);
        } catch (MarketRefused refused) {
            Notices.wrong(null, refused.messageKey(), refused.arguments().toArray());
        }
    }

    public void close() {
        desk.close(market);
        done("market.closed", market);
    }

    public void divide() {
        desk.divide(market, true);
        done("market.divide.on", market);
    }

    public void join() {
        desk.divide(market, false);
        done("market.divide.off", market);
    }

    public void letCancel() {
        var typed = cancelHours == null ? "" : cancelHours.strip();
        try {
            desk.letCancel(market, typed.isEmpty() ? null : Integer.valueOf(HOURS.matcher(typed).matches() ? typed : "0"));
            done("market.cancel.saved", market);
        } catch (MarketRefused refused) {
            Notices.wrong("cancel-hours", refused.messageKey(), refused.arguments().toArray());
        }
    }

    static void done(String key, String code) {
        Notices.done(key);
        Responses.see("/admin/markets/" + code);
    }

    public boolean isSaved() {
        return market != null;
    }

    /** The market as it is, whatever is typed. */
    public Market getSaved() {
        return markets.of(market);
    }

    /** Whether it may be opened and closed, and follow others. */
    public boolean isAbroad() {
        return !isSaved() || !getSaved().home();
    }

    /** Whether it is there and may be opened and closed, and has rates. */
    public boolean isTradable() {
        return isSaved() && isAbroad();
    }

    public boolean isOpen() {
        return isSaved() && getSaved().open();
    }

    /** Whether customers may divide an order there. */
    public boolean isDividing() {
        return isSaved() && getSaved().divides();
    }

    public String getTitle() {
        return isSaved() ? getSaved().name() : Texts.INSTANCE.get("market.new");
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

    public List<PriceEnding> getEndings() {
        return List.of(PriceEnding.values());
    }

    public String getCancelHours() {
        return cancelHours;
    }

    public void setCancelHours(String cancelHours) {
        this.cancelHours = cancelHours;
    }

    public String getMarket() {
        return market;
    }

    public void setMarket(String market) {
        this.market = market;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public String getCountries() {
        return countries;
    }

    public void setCountries(String countries) {
        this.countries = countries;
    }

    public boolean isIncluded() {
        return included;
    }

    public void setIncluded(boolean included) {
        this.included = included;
    }

    public PriceEnding getEnding() {
        return ending;
    }

    public void setEnding(PriceEnding ending) {
        this.ending = ending;
    }
}
