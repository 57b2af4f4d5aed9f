package org.kontor.tax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Deals;
import org.kontor.builders.Leap;
import org.kontor.builders.Night;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.cart.CartContact;
import org.kontor.cart.Carts;
import org.kontor.catalog.CatalogDesk;
import org.kontor.catalog.CatalogQueries;
import org.kontor.catalog.CatalogRefused;
import org.kontor.catalog.EditProduct;
import org.kontor.checkout.BuyerChecks;
import org.kontor.invoicing.InvoiceQueries;
import org.kontor.invoicing.TaxedAmount;
import org.kontor.it.ShippedEar;
import org.kontor.operations.NightJob;
import org.kontor.ordering.OrderView;
import org.kontor.shared.Address;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Email;
import org.kontor.shared.Percentage;
import org.kontor.shared.Sku;
import org.kontor.shared.TaxCategory;

/** Finance adds a category and its rates; goods become of it, and what was ordered keeps what it was taxed with. */
class TaxCategoriesIT extends ShippedEar {

    private static final Address PARIS =
            new Address("Ada Lund", null, "Rue de Rivoli 1", null, "75001", "Paris", "FR");

    @Inject
    private TaxDesk desk;

    @Inject
    private TaxQueries taxes;

    @Inject
    private CatalogDesk catalog;

    @Inject
    private CatalogQueries offers;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Carts carts;

    @Inject
    private BuyerChecks buyers;

    @Inject
    private Deals deals;

    @Inject
    private Night night;

    @Inject
    private Leap leap;

    @Inject
    private InvoiceQueries invoices;

    @Inject
    private Staff staff;

    @Inject
    private BusinessClock clock;

    /** A category of this test's own. */
    private TaxCategory added(String name) {
        var code = "T" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
        named(code, name);
        return new TaxCategory(code);
    }

    private void named(String code, String name) {
        staff.does(() -> {
            desk.category(code, name);
            return code;
        });
    }

    private void announce(String country, TaxCategory category, String percentage, int days) {
        staff.does(() -> {
            desk.announce(country, category, Percentage.parse(percentage), clock.today().plusDays(days), "A notice");
            return country;
        });
    }

    private void become(Sku sku, TaxCategory category) {
        staff.does(() -> {
            var sheet = catalog.sheet(offers.offers(List.of(sku)).get(sku).productSlug());
            return catalog.edit(new EditProduct(sheet.slug(), sheet.version(), sheet.name(), sheet.brand(),
                    sheet.summary(), sheet.description(), sheet.status(), List.of(), sheet.pictures(), List.of(), category));
        });
    }

    private Percentage rate(String country, TaxCategory category) {
        return taxes.rate(country, category, clock.today()).percentage();
    }

    @Test
    void tax01TaxesBooksAndOtherGoodsOfOneCountryAtReducedRatesOfTheirOwn() {
        var goods = added("Goods at ten percent");
        announce("FR", goods, "10", 1);
        assertEquals(Percentage.parse("20"), rate("FR", goods));
        leap.by(Duration.ofDays(1));
        assertEquals(Percentage.parse("10"), rate("FR", goods));
        assertEquals(Percentage.parse("19"), rate("DE", goods));

        var ten = shelf.product(11000, 5);
        become(ten, goods);
        var token = carts.add(null, ten, 1).token();
        carts.add(token, shelf.product(10550, 5, TaxCategory.REDUCED), 1);
        buyers.enter(token, new CartContact(Email.parse("ada@example.com"), null, PARIS, null));
        var order = deals.paid(shoppers.order(carts.deliver(token, "STANDARD")));

        assertEquals(Percentage.parse("10"), line(order, ten).percentage());
        assertEquals(1000, line(order, ten).tax());
        assertEquals(order.tax().minor(), order.taxes().stream().mapToLong(share -> share.tax().minor()).sum());
        become(ten, TaxCategory.STANDARD);
        deals.ship(order);
        night.run(NightJob.ISSUE_INVOICES, clock.today());
        var invoice = staff.does(() -> invoices.byNumber(invoices.ofOrder(order.number()).get(0).number()).orElseThrow())
                .says();
        assertEquals(List.of(goods, TaxCategory.REDUCED), invoice.taxes().stream().map(TaxedAmount::category).toList());
        assertEquals(List.of("10 %", "5.5 %"), invoice.taxes().stream().map(each -> each.percentage().toString()).toList());
        assertEquals(order.total(), invoice.gross());
    }

    private record Taxed(Percentage percentage, long tax) {
    }

    private static Taxed line(OrderView order, Sku sku) {
        return order.lines().stream().filter(each -> each.sku().equals(sku.value()))
                .map(each -> new Taxed(each.taxPercentage(), each.tax().minor())).findFirst().orElseThrow();
    }

    @Test
    void tax01CallsACategorySomethingElseAndKeepsItsCode() {
        var category = added("Toys");
        named(category.code(), "Toys and games");
        assertEquals(List.of("Toys and games"), staff.does(() -> taxes.categories()).stream()
                .filter(each -> each.category().equals(category)).map(NamedCategory::name).toList());
    }

    @Test
    void tax01RefusesWhatIsNoCategoryAndRatesThatNobodyCanHave() {
        assertEquals("tax.refused.code", assertThrows(TaxRefused.class, () -> named("toys!", "Toys")).messageKey());
        assertEquals("tax.refused.name", assertThrows(TaxRefused.class, () -> named("TOYS", " ")).messageKey());
        assertEquals("tax.refused.category",
                assertThrows(TaxRefused.class, () -> announce("DE", TaxCategory.VOUCHER, "7", 9)).messageKey());
        assertEquals("tax.refused.category",
                assertThrows(TaxRefused.class, () -> announce("DE", new TaxCategory("NONE9"), "7", 9)).messageKey());
        var category = added("Toys");
        assertEquals("tax.refused.country", assertThrows(TaxRefused.class, () -> announce("US", category, "7", 9))
                .messageKey());
        announce("DE", category, "7", 9);
        assertEquals("tax.refused.order", assertThrows(TaxRefused.class, () -> announce("DE", category, "8", 9))
                .messageKey());
    }

    @Test
    void neitherMakesAGiftCardOfGoodsNorGoodsOfAGiftCard() {
        var lamp = shelf.product(1000, 1);
        var card = shelf.product(1000, 1, TaxCategory.VOUCHER);
        assertThrows(CatalogRefused.class, () -> become(lamp, TaxCategory.VOUCHER));
        assertThrows(CatalogRefused.class, () -> become(card, TaxCategory.STANDARD));
    }

    @Test
    void isForFinanceOnly() {
        assertThrows(EJBAccessException.class, () -> desk.category("TOYS", "Toys"));
        assertThrows(EJBAccessException.class, () -> taxes.categories());
    }
}
