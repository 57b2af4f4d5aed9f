package org.kontor.market;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kontor.shared.Money;
import org.kontor.shared.NotFound;
import org.kontor.shared.Rate;

/** The markets of the shop: its home, and others in currencies of their own. A minute old at most. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@PermitAll
public class Markets {

    @Inject
    private MarketTable table;

    @Inject
    private MarketBook book;

    /** The market in which the shop is at home. */
    public Market home() {
        return table.home();
    }

    /** The markets in which the shop sells now, its home first. */
    public List<Market> open() {
        return table.all().stream().filter(Market::open).toList();
    }

    /** All markets, those that were closed, too: their orders live on. */
    public List<Market> all() {
        return table.all();
    }

    /** The market of a currency, open or not; refuses a currency of none with {@link NotFound}. */
    public Market of(String currency) {
        return find(currency).orElseThrow(() -> new NotFound("market", currency));
    }

    /** The market of a currency, open or not. */
    public Optional<Market> find(String currency) {
        return table.all().stream().filter(market -> market.currency().equals(currency)).findFirst();
    }

    /** The open market to which a country belongs; empty where the shop does not deliver. */
    public Optional<Market> delivering(String country) {
        return open().stream().filter(market -> market.serves(country)).findFirst();
    }

    /** All countries to which the shop delivers, those of its home first. */
    public List<String> countries() {
        return open().stream().flatMap(market -> market.countries().stream()).toList();
    }

    /** What one unit of the home currency is worth in another on a day; empty for the home one, and before any rate. */
    public Optional<Rate> rate(String currency, LocalDate on) {
        return table.rates().stream().filter(rate -> rate.currency().equals(currency) && !rate.from().isAfter(on))
                .findFirst().map(MarketRate::rate);
    }

    /**
     * How prices follow those at home now, which nobody changes until the transaction ends; currencies in which every
     * price is typed are missing.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public List<PriceFollow> follows(LocalDate today) {
        book.share();
        return MarketTable.follows(book.markets(), book.rates(), today);
    }

    /** What an amount is worth in the home currency by such a rate; the amount itself where that is its own. */
    public Money atHome(Money amount, Rate rate) {
        var home = table.home().currency();
        return amount.currency().equals(home) || rate == null ? amount : amount.outOf(home, rate);
    }

    /** Every rate that was entered, the newest first. */
    @RolesAllowed({"content", "finance", "admin"})
    public List<MarketRate> rates() {
        return table.rates();
    }
}
