package org.kontor.market.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import org.kontor.market.MarketDesk;
import org.kontor.market.MarketRate;
import org.kontor.market.MarketRefused;
import org.kontor.market.Markets;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Rate;
import org.kontor.web.Notices;

/** What one unit of the home currency is worth in that of a market, from a day on. */
@Named
@RequestScoped
public class MarketRatePage {

    private static final Pattern RATE = Pattern.compile("[0-9]{1,9}([.,][0-9]{1,6})?");

    @Inject
    private MarketPage page;

    @Inject
    private Markets markets;

    @Inject
    private MarketDesk desk;

    @Inject
    private BusinessClock clock;

    private String rate;
    private String from;

    @PostConstruct
    void today() {
        from = clock.today().toString();
    }

    public void enter() {
        var typed = rate == null ? "" : rate.strip();
        if (!RATE.matcher(typed).matches()) {
            Notices.wrong("rate", "market.refused.rate.none");
            return;
        }
        try {
            desk.enter(page.getMarket(), Rate.parse(typed.replace(',', '.')),
                    LocalDate.parse(from == null ? "" : from.strip()));
            MarketPage.done("market.rate.entered", page.getMarket());
        } catch (DateTimeParseException none) {
            Notices.wrong("from", "market.wrong.day");
        } catch (MarketRefused refused) {
            Notices.wrong(null, refused.messageKey(), refused.arguments().toArray());
        }
    }

    /** The home currency. */
    public String getHome() {
        return markets.home().currency();
    }

    /** Those of this market, the newest first. */
    public List<MarketRate> getAll() {
        return markets.rates().stream().filter(each -> each.currency().equals(page.getMarket())).toList();
    }

    public String getRate() {
        return rate;
    }

    public void setRate(String rate) {
        this.rate = rate;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
