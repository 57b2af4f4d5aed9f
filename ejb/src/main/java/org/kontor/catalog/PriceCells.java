package org.kontor.catalog;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import org.kontor.market.Markets;
import org.kontor.pricelist.PriceRule;
import org.kontor.shared.Row;
import org.kontor.shared.TaxCategory;

/**
 * What a statement about variants asks for to know their prices at this moment of the business clock, six cells: list
 * price, currency, the lowest price before the reduction that holds for everybody, the rules of price lists, measure
 * and its unit.
 */
final class PriceCells {

    static final String COLUMNS = """
            v.price_minor, v.currency,
            (select price_lowest_before(v.sku, v.currency,
                                        price_reduced_since(v.sku, v.currency, best.price_minor, best.since))
               from (select price_minor, since from price_offer o
                      where o.sku = v.sku and o.currency = v.currency and o.buyers = 'EVERYBODY' and o.from_quantity = 1
                        and o.price_minor < v.price_minor
                        and o.starts_at <= (select business_now()) and o.ends_at > (select business_now())
                      order by o.price_minor, o.list_id limit 1) best),
            (select string_agg(concat_ws('|', o.list_id, o.buyers, o.from_quantity, o.price_minor, o.list_name), chr(10)
                               order by o.list_id, o.from_quantity)
               from price_offer o
              where o.sku = v.sku and o.currency = v.currency
                and o.starts_at <= (select business_now()) and o.ends_at > (select business_now())),
            v.measure_amount, v.measure_unit""";

    /** The same in a currency of another market; a variant that has no price in it shows the one at home. */
    static final String ABROAD = COLUMNS.replace("v.price_minor", "coalesce(f.price_minor, v.price_minor)")
            .replace("v.currency", "coalesce(f.currency, v.currency)");

    private PriceCells() {
    }

    /**
     * A statement with the cells in its first place and what joins them in its second.
     *
     * @param join left join where variants without a price in the currency are asked for, too; the currency is the
     *             second parameter
     */
    static String abroad(String statement, String join) {
        return statement.formatted(ABROAD, join + " variant_price f on f.sku = v.sku and f.currency = ?2");
    }

    static String atHome(String statement) {
        return statement.formatted(COLUMNS, "");
    }

    /** The query of a statement that was written for prices at home and for those of other markets. */
    static Query query(EntityManager entities, Markets markets, String atHome, String abroad, String currency) {
        return markets.home().currency().equals(currency) ? entities.createNativeQuery(atHome)
                : entities.createNativeQuery(abroad).setParameter(2, currency);
    }

    /** The prices that begin at this cell; gift cards cost what they are worth, whatever a list says. */
    static PriceTag tag(Row row, int cell, TaxCategory category) {
        if (category.isGiftCard()) {
            return new PriceTag(row.money(cell, cell + 1));
        }
        var rules = row.has(cell + 3) ? PriceRule.parse(row.text(cell + 3), row.text(cell + 1)) : List.<PriceRule>of();
        return new PriceTag(row.money(cell, cell + 1), row.money(cell + 2, cell + 1), rules,
                Measure.of(row, cell + 4, cell + 5));
    }
}
