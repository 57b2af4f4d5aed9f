package org.kontor.importing.demo.goods;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kontor.importing.demo.load.Cargo;
import org.kontor.importing.demo.load.CopyTable;
import org.kontor.importing.demo.load.Ids;
import org.kontor.pricelist.Buyers;
import org.kontor.shared.BusinessClock;

/**
 * Writes the price lists: a sale that runs, a shorter one that is over and lowers what the first may be measured
 * against, a price for a table's worth of chairs, and trade prices. The history of prices follows by itself.
 */
public final class DemoPrices {

    private static final String CURRENCY = "EUR";
    private static final int WHOLE = 100;
    private static final int CHAIRS = 4;
    private static final int CHAIRS_PERCENT = 92;
    private static final int TRADE_PERCENT = 88;
    /** The history needs to know since when a price holds: before the earliest of these lists. */
    private static final Duration WRITTEN = Duration.ofDays(40);

    private final Ids ids;
    private final Instant now;
    private final CopyTable lists;
    private final CopyTable prices;
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(long list, DemoVariant variant, int from, long price) {
    }

    public DemoPrices(Cargo cargo, Ids ids, Instant now) {
        this.ids = ids;
        this.now = now;
        lists = cargo.table("price_list", "id", "name", "buyers", "currency", "active", "in_force_since", "starts_at",
                "ends_at", "created_at", "updated_at");
        prices = cargo.table("price_list_entry", "id", "price_list_id", "sku", "from_quantity", "price_minor", "since");
    }

    /** Writes all lists; what belongs to them follows from the goods. */
    public void write(List<DemoProduct> goods) throws SQLException {
        var id = ids.take("price_list_seq", 4);
        list(id, "Autumn sale", Buyers.EVERYBODY, day(-6), day(22));
        list(id + 1, "Long weekend", Buyers.EVERYBODY, day(-24), day(-20));
        list(id + 2, "Chairs by the table", Buyers.EVERYBODY, null, null);
        list(id + 3, "Trade prices", Buyers.BUSINESSES, null, null);
        for (var product : goods) {
            for (var variant : product.variants()) {
                price(product, variant, id);
            }
        }
        var entry = ids.take("price_list_entry_seq", entries.size());
        for (var each : entries) {
            prices.row(entry++, each.list, each.variant.sku(), each.from, each.price, now.minus(WRITTEN));
        }
    }

    private void price(DemoProduct product, DemoVariant variant, long sale) {
        if (variant.saleMinor() != null) {
            entries.add(new Entry(sale, variant, 1, variant.saleMinor()));
            var between = (variant.saleMinor() + variant.listMinor()) / 2 / WHOLE * WHOLE + WHOLE - 5;
            if (product.age() % 3 == 0 && between > variant.saleMinor() && between < variant.listMinor()) {
                entries.add(new Entry(sale + 1, variant, 1, between));
            }
        } else if (product.categories().contains("dining") && product.slug().endsWith("chair")) {
            entries.add(new Entry(sale + 2, variant, CHAIRS, part(variant, CHAIRS_PERCENT)));
        } else if (product.categories().contains("armchairs")) {
            entries.add(new Entry(sale + 3, variant, 1, part(variant, TRADE_PERCENT)));
        }
    }

    /** So many percent of the list price, in full tens of cents. */
    private static long part(DemoVariant variant, int percent) {
        return variant.listMinor() * percent / WHOLE / 10 * 10;
    }

    private void list(long id, String name, Buyers buyers, Instant from, Instant until) {
        var written = now.minus(WRITTEN);
        lists.row(id, name, buyers, CURRENCY, true, written, from, until, written, written);
    }

    private Instant day(int away) {
        return LocalDate.ofInstant(now, BusinessClock.SHOP_ZONE).plusDays(away).atStartOfDay(BusinessClock.SHOP_ZONE)
                .toInstant();
    }
}
