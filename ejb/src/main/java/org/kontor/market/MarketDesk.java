package org.kontor.market;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.kontor.audit.AuditChange;
import org.kontor.audit.AuditTrail;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.NotFound;
import org.kontor.shared.Rate;

/**
 * Where the shop sells. What is said holds for carts from then on; orders keep what was agreed. Other nodes follow
 * within a minute.
 */
@Stateless
@RolesAllowed("admin")
public class MarketDesk {

    private static final int LONGEST_NAME = 60;
    private static final int MOST_COUNTRIES = 60;
    private static final int LONGEST_CANCEL = 8760; // hours of a year

    @Inject
    private MarketBook book;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    @Inject
    private CurrentActor actor;

    @Inject
    private MarketNews news;

    /**
     * Says how the market at home taxes, and for all markets whether the seller is in the one stop shop: a registration
     * covers all of its sales to consumers in the Union (Directive 2006/112/EC, Article 369b).
     *
     * @param pricesIncludeTax whether list prices include the tax of the home country; if not, tax is added to them
     * @param oss              whether consumers in other member states pay the tax of theirs
     * @param rounding         where the tax of orders is rounded from then on
     */
    public void tax(boolean pricesIncludeTax, boolean oss, TaxRounding rounding) {
        book.lock();
        var before = book.markets();
        var home = before.get(0);
        book.tax(home.code(), pricesIncludeTax, rounding);
        book.oneStopShop(oss);
        audit.changed("market.tax", "market", home.code(), List.of(
                AuditChange.of("prices include tax", home.pricesIncludeTax(), pricesIncludeTax),
                AuditChange.of("one stop shop", home.oss(), oss),
                AuditChange.of("tax rounded per", home.taxRounding(), rounding)));
        before.stream().filter(each -> !each.home() && each.oss() != oss).forEach(each -> audit.changed("market.tax",
                "market", each.code(), List.of(AuditChange.of("one stop shop", each.oss(), oss))));
        news.tell();
    }

    /**
     * A new market, closed until a rate is known and it is opened: its prices can be entered meanwhile. Answers its
     * code, which is its currency in small letters.
     */
    public String add(MarketPlan plan) {
        book.lock();
        require(plan);
        if (find(plan.currency()) != null) {
            throw new MarketRefused("market.refused.currency", plan.currency());
        }
        var code = plan.currency().toLowerCase(Locale.ROOT);
        book.add(code, plan, book.language() + "-" + plan.countries().get(0));
        book.deliver(code, plan.countries());
        audit.record("market.add", "market", code, plan.name() + ", " + plan.currency() + ": "
                + String.join(", ", plan.countries()));
        news.tell();
        return code;
    }

    /** Changes a market; its currency stays, and orders keep what was agreed. */
    public void change(MarketPlan plan) {
        book.lock();
        require(plan);
        var before = market(plan.currency());
        if (before.home() && (!plan.countries().contains(before.seller()) || plan.ending() != null)) {
            throw new MarketRefused("market.refused.home");
        }
        book.change(before.code(), plan);
        book.deliver(before.code(), plan.countries());
        if (before.open()) {
            take(before.code(), plan.countries());
        }
        audit.changed("market.change", "market", before.code(), List.of(
                AuditChange.of("name", before.name(), plan.name()),
                AuditChange.of("countries", String.join(", ", before.countries()),
                        String.join(", ", plan.countries())),
                AuditChange.of("prices include tax", before.pricesIncludeTax(), plan.pricesIncludeTax()),
                AuditChange.of("tax rounded per", before.taxRounding(), plan.taxRounding()),
                AuditChange.of("prices follow", before.ending(), plan.ending())));
        news.tell();
    }

    private void require(MarketPlan plan) {
        var name = plan.name() == null ? "" : plan.name();
        if (name.isBlank() || name.length() > LONGEST_NAME || name.matches(".*\\p{Cntrl}.*")) {
            throw new MarketRefused("market.refused.name", LONGEST_NAME);
        }
        if (!isCurrency(plan.currency())) {
            throw new MarketRefused("market.refused.unknown");
        }
        var known = Arrays.asList(Locale.getISOCountries());
        if (plan.countries().isEmpty() || plan.countries().size() > MOST_COUNTRIES
                || !known.containsAll(plan.countries())
                || new HashSet<>(plan.countries()).size() < plan.countries().size()) {
            throw new MarketRefused("market.refused.countries");
        }
        var home = home();
        if (!plan.currency().equals(home.currency()) && plan.countries().contains(home.seller())) {
            throw new MarketRefused("market.refused.seller");
        }
        if (plan.ending() != null && !plan.ending().fits(plan.currency())) {
            throw new MarketRefused("market.refused.ending", plan.currency());
        }
    }

    /** A country is of one open market: it leaves the others, none of which may be left without any. */
    private void take(String code, List<String> countries) {
        var emptied = book.markets().stream().filter(each -> each.open() && !each.code().equals(code)
                && countries.containsAll(each.countries())).findFirst();
        if (emptied.isPresent()) {
            throw new MarketRefused("market.refused.emptied", emptied.get().name());
        }
        book.take(code, countries);
    }

    /** Money is counted in it, so that it has minor units; gold and test codes have none. */
    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream().anyMatch(each -> each.getCurrencyCode().equals(code)
                && each.getDefaultFractionDigits() >= 0);
    }

    /**
     * The shop sells there from now on, and its countries leave the markets that they were of; refuses a market whose
     * rate is not known, which documents need.
     */
    public void open(String currency) {
        book.lock();
        var market = market(currency);
        if (!market.home() && book.rates().stream().noneMatch(rate -> rate.currency().equals(currency)
                && !rate.from().isAfter(clock.today()))) {
            throw new MarketRefused("market.refused.rate", currency);
        }
        take(market.code(), market.countries());
        turn(market, true);
    }

    /** Nothing is sold there any more; orders go on. The market at home cannot be closed. */
    public void close(String currency) {
        book.lock();
        var market = market(currency);
        if (market.home()) {
            throw new MarketRefused("market.refused.home");
        }
        turn(market, false);
    }

    private void turn(Market market, boolean open) {
        book.turn(market.code(), open);
        audit.changed("market.turn", "market", market.code(), List.of(AuditChange.of("open", market.open(), open)));
        news.tell();
    }

    /**
     * Whether customers may divide an order into several deliveries there. While servers run that know nothing of these,
     * nobody may: they would send all of a divided order to its first address. Carts that are divided join again when it
     * is switched off; orders stay as they are.
     */
    public void divide(String currency, boolean divides) {
        book.lock();
        var market = market(currency);
        book.divide(market.code(), divides);
        audit.changed("market.divide", "market", market.code(),
                List.of(AuditChange.of("orders may be divided", market.divides(), divides)));
        news.tell();
    }

    /**
     * For how many hours after they ordered customers may call an order off themselves, as long as nothing is packed;
     * null: as long as that. It counts for orders that were placed before, too.
     */
    public void letCancel(String currency, Integer hours) {
        if (hours != null && (hours < 1 || hours > LONGEST_CANCEL)) {
            throw new MarketRefused("market.refused.cancelHours", LONGEST_CANCEL);
        }
        book.lock();
        var market = market(currency);
        book.letCancel(market.code(), hours);
        audit.changed("market.cancel", "market", market.code(),
                List.of(AuditChange.of("hours to cancel", market.cancelHours(), hours)));
        news.tell();
    }

    /** What one unit of the home currency is worth from a day on, today at the earliest; see {@link MarketRate}. */
    public void enter(String currency, Rate rate, LocalDate from) {
        book.lock();
        var market = market(currency);
        if (market.home() || !rate.isPositive()) {
            throw new MarketRefused("market.refused.rate.none");
        }
        if (from.isBefore(clock.today())) {
            throw new MarketRefused("market.refused.rate.past");
        }
        book.enter(new MarketRate(currency, from, rate, actor.name(), clock.now()));
        audit.record("market.rate", "market", market.code(), "1 " + home().currency() + " = " + rate.plain() + " "
                + currency + " from " + from);
        news.tell();
    }

    private Market home() {
        return book.markets().get(0);
    }

    private Market find(String currency) {
        return book.markets().stream().filter(each -> each.currency().equals(currency)).findFirst().orElse(null);
    }

    private Market market(String currency) {
        var market = find(currency);
        if (market == null) {
            throw new NotFound("market", currency);
        }
        return market;
    }
}
