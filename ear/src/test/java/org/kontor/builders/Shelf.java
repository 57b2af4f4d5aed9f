package org.kontor.builders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.kontor.catalog.CatalogDesk;
import org.kontor.catalog.CatalogQueries;
import org.kontor.catalog.EditProduct;
import org.kontor.catalog.Gtin;
import org.kontor.catalog.NewProduct;
import org.kontor.catalog.NewVariant;
import org.kontor.catalog.ProductStatus;
import org.kontor.catalog.VariantPrice;
import org.kontor.inventory.BackorderDesk;
import org.kontor.inventory.SellAhead;
import org.kontor.inventory.Stock;
import org.kontor.inventory.StockDesk;
import org.kontor.inventory.StockReason;
import org.kontor.security.Tokens;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;
import org.kontor.shared.TaxCategory;

/** Puts products of a test's own on the shelf; every one has a name and number that no other test uses. */
@ApplicationScoped
public class Shelf {

    @Inject
    private CatalogDesk catalog;

    @Inject
    private CatalogQueries offers;

    @Inject
    private StockDesk stock;

    @Inject
    private BackorderDesk backorders;

    @Inject
    private BusinessClock clock;

    @Inject
    private Staff staff;

    /** A product on sale with one variant. */
    public Sku product(long cents, int pieces) {
        return product(cents, pieces, TaxCategory.STANDARD);
    }

    /** A product on sale of which a piece weighs so much. */
    public Sku heavy(long cents, int pieces, int grams) {
        return product(cents, pieces, TaxCategory.STANDARD, grams);
    }

    public Sku product(long cents, int pieces, TaxCategory tax) {
        return product(cents, pieces, tax, 1200);
    }

    private Sku product(long cents, int pieces, TaxCategory tax, int grams) {
        var mark = Tokens.fresh().substring(0, 12);
        var sku = Sku.parse("TEST-" + mark.toUpperCase(Locale.ROOT));
        var gtin = Gtin.of("2" + (10_000_000_000L + ThreadLocalRandom.current().nextLong(80_000_000_000L)));
        return staff.does(() -> {
            var sheet = catalog.add(new NewProduct("test-" + mark, "Test product " + mark, "Norr", "", "", tax,
                    List.of(new NewVariant(sku, gtin, "Sand", null, Money.ofMinor(cents, "EUR"), grams)), List.of()));
            catalog.edit(new EditProduct(sheet.slug(), sheet.version(), sheet.name(), sheet.brand(), "", "",
                    ProductStatus.ACTIVE,
                    List.of(), List.of()));
            if (pieces > 0) {
                stock.adjust(sku, pieces, StockReason.RECEIVED, "test");
            }
            return sku;
        });
    }

    /** Staff receive pieces. */
    public void receive(Sku sku, int pieces) {
        staff.does(() -> stock.adjust(sku, pieces, StockReason.RECEIVED, "test"));
    }

    /** Staff count so many pieces more, or fewer, than there should be. */
    public Stock count(Sku sku, int delta) {
        return staff.does(() -> stock.adjust(sku, delta, StockReason.COUNTED, "counted"));
    }

    /** Staff sell up to so many pieces before they are here, which is in so many days. */
    public LocalDate sellAhead(Sku sku, int limit, int days) {
        var day = clock.today().plusDays(days);
        staff.does(() -> backorders.sellAhead(new SellAhead(sku, limit, day, "test")));
        return day;
    }

    /** Staff change the price of a variant. */
    public void reprice(Sku sku, long cents) {
        edit(sku, ProductStatus.ACTIVE, List.of(new VariantPrice(sku, Money.ofMinor(cents, "EUR"), null)));
    }

    /** Staff take the product of a variant off sale. */
    public void retire(Sku sku) {
        edit(sku, ProductStatus.ARCHIVED, List.of());
    }

    private void edit(Sku sku, ProductStatus status, List<VariantPrice> prices) {
        staff.does(() -> {
            var sheet = catalog.sheet(offers.offers(List.of(sku)).get(sku).productSlug());
            return catalog.edit(new EditProduct(sheet.slug(), sheet.version(), sheet.name(), sheet.brand(),
                    sheet.summary(),
                    sheet.description(), status, prices, sheet.pictures()));
        });
    }
}
