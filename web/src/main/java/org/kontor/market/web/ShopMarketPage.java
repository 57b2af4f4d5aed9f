package org.kontor.market.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kontor.market.Market;
import org.kontor.market.Markets;
import org.kontor.web.Texts;

/**
 * Where the visitor of the shop wants goods to go, and so in which market prices are shown. The country that was chosen
 * is kept in the browser alone; who chose none is at home.
 */
@Named
@RequestScoped
public class ShopMarketPage {

    private static final String NAME = "country";
    private static final int SECONDS = (int) Duration.ofDays(90).toSeconds();

    @Inject
    private Markets markets;

    @Inject
    private HttpServletRequest request;

    private Market market;

    /** A country of the list of choices. */
    public record Choice(String country, String label, boolean chosen) {
    }

    public Market getMarket() {
        if (market == null) {
            market = chosen().flatMap(markets::delivering).orElseGet(markets::home);
        }
        return market;
    }

    public String getCurrency() {
        return getMarket().currency();
    }

    private Optional<String> chosen() {
        return request.getCookies() == null ? Optional.empty() : Arrays.stream(request.getCookies())
                .filter(cookie -> cookie.getName().equals(NAME)).map(Cookie::getValue).findFirst();
    }

    /** The country that was chosen, as far as it is delivered to; else the first of the market at home. */
    public String getCountry() {
        return chosen().filter(getMarket()::serves).orElseGet(() -> getMarket().countries().get(0));
    }

    /** Its name; the market's where that has only one country. */
    public String getPlace() {
        return Texts.INSTANCE.country(getCountry());
    }

    /** Whether prices depend on where goods go, so that it is asked for. */
    public boolean isAsked() {
        return markets.open().size() > 1;
    }

    /** All countries by market, each with the currency of its prices. */
    public List<Choice> getChoices() {
        var here = getCountry();
        return markets.open().stream().flatMap(each -> each.countries().stream().map(country -> new Choice(country,
                Texts.INSTANCE.country(country) + " \u00b7 " + each.currency(), country.equals(here)))).toList();
    }

    /** Keeps a country to which the shop delivers; anything else changes nothing and is answered with nothing. */
    public Optional<Market> choose(String country, HttpServletResponse response) {
        var wanted = Optional.ofNullable(country).flatMap(markets::delivering);
        wanted.ifPresent(there -> {
            var cookie = new Cookie(NAME, country);
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setSecure(request.isSecure());
            cookie.setMaxAge(SECONDS);
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
            market = there;
        });
        return wanted;
    }
}
