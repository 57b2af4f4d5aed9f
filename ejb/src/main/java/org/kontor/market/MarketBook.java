package org.kontor.market;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.kontor.shared.Row;

/** The rows of markets, their countries and rates. */
@ApplicationScoped
class MarketBook {

    private static final String MARKETS = """
            select m.code, m.name, m.currency, m.zone, m.locale, m.tax_country, m.prices_include_tax, m.oss,
                   m.tax_rounding, m.home, m.open, m.ending, c.country, m.divides,
                   m.cancel_hours,
                   (select h.tax_country from market h where h.home)
              from market m left join market_country c on c.market_code = m.code
             order by m.home desc, m.name, m.code, c.position""";

    @PersistenceContext
    private EntityManager entities;

    List<Market> markets() {
        var markets = new LinkedHashMap<String, List<Row>>();
        Row.of(entities.createNativeQuery(MARKETS))
                .forEach(row -> markets.computeIfAbsent(row.text(0), code -> new ArrayList<>()).add(row));
        return markets.values().stream().map(MarketBook::market).toList();
    }

    private static Market market(List<Row> rows) {
        var row = rows.get(0);
        return new Market(row.text(0), row.text(1), row.text(2), ZoneId.of(row.text(3)),
                Locale.forLanguageTag(row.text(4)), row.text(15), row.text(5), row.flag(6), row.flag(7),
                row.one(8, TaxRounding.class), row.flag(9), row.flag(10), row.flag(13), row.whole(14),
                row.has(11) ? row.one(11, PriceEnding.class) : null,
                rows.stream().filter(each -> each.has(12)).map(each -> each.text(12)).toList());
    }

    List<MarketRate> rates() {
        return Row.of(entities.createNativeQuery("select currency, starts_on, rate, entered_by, entered_at"
                        + " from market_rate order by currency, starts_on desc, id desc")).stream()
                .map(row -> new MarketRate(row.text(0), row.date(1), row.rate(2), row.text(3), row.instant(4)))
                .toList();
    }

    /** One change of markets at a time. */
    void lock() {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended('markets', 0))) l")
                .getSingleResult();
    }

    /** No change of markets until the transaction ends. */
    void share() {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock_shared(hashtextextended('markets', 0)))"
                + " l").getSingleResult();
    }

    void tax(String code, boolean pricesIncludeTax, TaxRounding rounding) {
        entities.createNativeQuery("update market set prices_include_tax = ?2, tax_rounding = ?3 where code = ?1")
                .setParameter(1, code).setParameter(2, pricesIncludeTax).setParameter(3, rounding.name())
                .executeUpdate();
    }

    /** One seller, one registration: of all markets. */
    void oneStopShop(boolean oss) {
        entities.createNativeQuery("update market set oss = ?1 where oss <> ?1").setParameter(1, oss).executeUpdate();
    }

    /** A market in the one stop shop, and counting time, as the one at home. */
    void add(String code, MarketPlan plan, String locale) {
        entities.createNativeQuery("insert into market (code, name, currency, zone, locale, tax_country,"
                        + " prices_include_tax, oss, tax_rounding, open, ending, divides, cancel_hours) select ?1, ?2, ?3, zone, ?4, ?5, ?6,"
                        + " oss, ?8, false, cast(?7 as varchar), divides, cancel_hours from market where home")
                .setParameter(1, code).setParameter(2, plan.name()).setParameter(3, plan.currency())
                .setParameter(4, locale).setParameter(5, plan.countries().get(0))
                .setParameter(6, plan.pricesIncludeTax()).setParameter(7, word(plan.ending()))
                .setParameter(8, plan.taxRounding().name()).executeUpdate();
    }

    void change(String code, MarketPlan plan) {
        entities.createNativeQuery("update market set name = ?2, prices_include_tax = ?3,"
                        + " ending = cast(?4 as varchar), tax_country = case when home then tax_country else ?5 end,"
                        + " tax_rounding = ?6 where code = ?1")
                .setParameter(1, code).setParameter(2, plan.name()).setParameter(3, plan.pricesIncludeTax())
                .setParameter(4, word(plan.ending())).setParameter(5, plan.countries().get(0))
                .setParameter(6, plan.taxRounding().name()).executeUpdate();
    }

    private static String word(PriceEnding ending) {
        return ending == null ? null : ending.name();
    }

    /** Countries leave every market but this one. */
    void take(String code, List<String> countries) {
        entities.createNativeQuery("delete from market_country where market_code <> ?1 and country = any"
                        + " (string_to_array(?2, ','))").setParameter(1, code)
                .setParameter(2, String.join(",", countries)).executeUpdate();
    }

    /** The countries of a market in this order. */
    void deliver(String code, List<String> countries) {
        entities.createNativeQuery("delete from market_country where market_code = ?1").setParameter(1, code)
                .executeUpdate();
        for (var position = 1; position <= countries.size(); position++) {
            entities.createNativeQuery("insert into market_country (market_code, country, position)"
                            + " values (?1, ?2, ?3)").setParameter(1, code)
                    .setParameter(2, countries.get(position - 1)).setParameter(3, position).executeUpdate();
        }
    }

    void turn(String code, boolean open) {
        entities.createNativeQuery("update market set open = ?2 where code = ?1").setParameter(1, code)
                .setParameter(2, open).executeUpdate();
    }

    void divide(String code, boolean divides) {
        entities.createNativeQuery("update market set divides = ?2 where code = ?1").setParameter(1, code)
                .setParameter(2, divides).executeUpdate();
    }

    void letCancel(String code, Integer hours) {
        entities.createNativeQuery("update market set cancel_hours = cast(?2 as integer) where code = ?1")
                .setParameter(1, code).setParameter(2, hours == null ? null : hours.toString()).executeUpdate();
    }

    void enter(MarketRate rate) {
        entities.createNativeQuery("insert into market_rate (currency, starts_on, rate, entered_by, entered_at)"
                        + " values (?1, ?2, ?3, ?4, ?5)").setParameter(1, rate.currency())
                .setParameter(2, Date.valueOf(rate.from())).setParameter(3, rate.rate().value())
                .setParameter(4, rate.enteredBy()).setParameter(5, Timestamp.from(rate.enteredAt())).executeUpdate();
    }

    /** Takes note of rates that have begun and of which nobody took note yet; answers how many. */
    int begin(LocalDate today) {
        return entities.createNativeQuery("update market_rate set applied = true where not applied"
                + " and starts_on <= ?1").setParameter(1, Date.valueOf(today)).executeUpdate();
    }

    String language() {
        return Locale.forLanguageTag(Row.first(entities.createNativeQuery("select locale from market where home"))
                .orElseThrow().text(0)).getLanguage();
    }
}
