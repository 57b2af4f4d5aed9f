package org.kontor.market;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.kontor.shared.Remembered;
import org.kontor.shared.Row;

/** Remembers the market rows for a minute: they change once in years. */
@ApplicationScoped
class MarketTable {

    @PersistenceContext
    private EntityManager entities;

    private final Remembered<Market> home = new Remembered<>(Duration.ofMinutes(1), this::load);

    Market home() {
        return home.get();
    }

    void tax(String code, boolean pricesIncludeTax, boolean oss, TaxRounding rounding) {
        entities.createNativeQuery("update market set prices_include_tax = ?2, oss = ?3, tax_rounding = ?4"
                        + " where code = ?1")
                .setParameter(1, code).setParameter(2, pricesIncludeTax).setParameter(3, oss)
                .setParameter(4, rounding.name()).executeUpdate();
        home.forget();
    }

    private Market load() {
        var rows = Row.of(entities.createNativeQuery(
                "select m.code, m.name, m.currency, m.zone, m.locale, m.tax_country, m.prices_include_tax, m.oss,"
                        + " m.tax_rounding, c.country"
                        + " from market m join market_country c on c.market_code = m.code"
                        + " order by m.code, c.position"));
        var code = rows.get(0).text(0);
        var ours = rows.stream().filter(row -> row.text(0).equals(code)).toList();
        var row = ours.get(0);
        return new Market(code, row.text(1), row.text(2), ZoneId.of(row.text(3)), Locale.forLanguageTag(row.text(4)),
                row.text(5), row.flag(6), row.flag(7), row.one(8, TaxRounding.class),
                ours.stream().map(each -> each.text(9)).toList());
    }
}
