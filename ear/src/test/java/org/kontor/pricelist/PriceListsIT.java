package org.kontor.pricelist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Leap;
import org.kontor.builders.PriceLists;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
import org.kontor.cart.seen.CartChange;
import org.kontor.catalog.CatalogQueries;
import org.kontor.catalog.PriceTag;
import org.kontor.catalog.ProductFilter;
import org.kontor.checkout.CheckoutRefused;
import org.kontor.it.ShippedEar;
import org.kontor.market.BuyerGroup;
import org.kontor.ordering.OrderQueries;
import org.kontor.security.Tokens;
import org.kontor.shared.Address;
import org.kontor.shared.Conflict;
import org.kontor.shared.Money;
import org.kontor.shared.PageRequest;
import org.kontor.shared.Sku;
import org.kontor.shared.VatId;

/** PRC-01 to PRC-03: one price for every page, by the minute of the business clock, and what it was before. */
class PriceListsIT extends ShippedEar {

    private static final Address PARIS =
            new Address("Ada Martin", null, "Rue de Rivoli 1", null, "75001", "Paris", "FR");

    private static final Address BERLIN =
            new Address("Jonas Weber", null, "Torstraße 14", null, "10119", "Berlin", "DE");

    @Inject
    private PriceLists lists;

    @Inject
    private PriceListDesk desk;

    @Inject
    private PriceQueries prices;

    @Inject
    private CatalogQueries catalog;

    @Inject
    private Carts carts;

    @Inject
    private OrderQueries orders;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Staff staff;

    @Inject
    private Leap leap;

    private PriceTag tag(Sku sku) {
        return catalog.offers(List.of(sku)).get(sku).tag();
    }

    /** What the product page, the card and the offer say; all the same, or the test fails. */
    private PriceTag shown(Sku sku) {
        var offer = catalog.offers(List.of(sku)).get(sku);
        var product = catalog.product(offer.productSlug()).orElseThrow();
        assertEquals(offer.tag(), product.variant(sku).orElseThrow().tag());
        assertEquals(List.of(offer.tag()), catalog.cards(List.of(product.id()), "EUR").stream().map(card -> card.tag())
                .toList());
        return offer.tag();
    }

    private static Money unit(CartView cart) {
        return cart.lines().get(0).unit();
    }

    private static Money euro(long cents) {
        return Money.ofMinor(cents, "EUR");
    }

    @Test
    void prc02SortsByThePricesOfTheBuyerWhoLooks() {
        var dear = shelf.product(600_000_000, 5);
        var cheap = shelf.product(500_000_000, 5);
        var dealers = new Buyers(true, new BuyerGroup("g" + Tokens.fresh().substring(0, 12).toLowerCase(Locale.ROOT)));
        var list = lists.inForce(Buyers.BUSINESSES, null, null, PriceLists.point(dear, 1, 400_000_000));
        try {
            var both = List.of(dear, cheap);
            assertEquals(List.of(cheap, dear), dearestFirst(dealers, both));
            assertEquals(both, dearestFirst(Buyers.of(dealers.group()), both),
                    "to who is in another group only it costs what everybody pays");
        } finally {
            lists.stop(list);
            shelf.retire(dear);
            shelf.retire(cheap);
        }
    }

    /** Some SKUs in the order of the list; other tests have dear goods, too. */
    private List<Sku> dearestFirst(Buyers who, List<Sku> some) {
        return catalog.products(ProductFilter.all(), new PageRequest(1, 60, "price-down", false), "EUR", who).items()
                .stream().map(card -> card.skus().get(0)).filter(some::contains).toList();
    }

    @Test
    void prc02StartsAndStopsToTheMinuteOnEveryPageInTheCartAndInTheOrder() {
        var sku = shelf.product(5000, 20);
        var cart = shoppers.readyCart(sku, 2);
        var list = lists.sale(sku, 4000, lists.in(Duration.ofMinutes(11)), lists.in(Duration.ofMinutes(41)));
        assertEquals(euro(5000), shown(sku).price());

        leap.by(Duration.ofMinutes(12));

        var sale = shown(sku);
        assertEquals(euro(4000), sale.price());
        assertEquals(euro(5000), sale.was());
        assertEquals(euro(5000), sale.lowestBefore());
        var reduced = carts.view(cart.token()).orElseThrow();
        assertEquals(List.of(CartChange.Kind.PRICE_FELL), reduced.changes().stream().map(CartChange::kind).toList());
        assertEquals(euro(4000), unit(reduced));
        assertEquals(euro(8000), reduced.items());
        var placed = shoppers.order(reduced);
        var line = orders.byNumber(placed.number()).orElseThrow().itemLines().get(0);
        assertEquals(euro(4000), line.unit());
        assertEquals(list.plan().name(), line.priceList());

        leap.by(Duration.ofMinutes(30));

        assertEquals(euro(5000), shown(sku).price());
        assertNull(shown(sku).was());
        assertEquals(euro(5000), unit(shoppers.readyCart(sku, 1)));
        assertEquals(euro(8000), orders.byNumber(placed.number()).orElseThrow().items());
    }

    @Test
    void prc02TakesNoOrderAtAPriceThatEndedWhileTheCustomerLooked() {
        var sku = shelf.product(5000, 5);
        var list = lists.sale(sku, 4000, null, null);
        var seen = shoppers.readyCart(sku, 1);
        assertEquals(euro(4000), unit(seen));

        lists.stop(list);

        assertThrows(CheckoutRefused.class, () -> shoppers.order(seen));
        var now = carts.view(seen.token()).orElseThrow();
        assertEquals(List.of(CartChange.Kind.PRICE_ROSE), now.changes().stream().map(CartChange::kind).toList());
        assertEquals(euro(5000), orders.byNumber(shoppers.order(now).number()).orElseThrow().items());
    }

    @Test
    void prc03MeasuresAReductionAgainstTheLowestPriceOfTheThirtyDaysBefore() {
        var low = shelf.product(5000, 5);
        var lower = shelf.product(5000, 5);
        var old = shelf.product(5000, 5);
        lists.sale(old, 3000, null, lists.in(Duration.ofDays(1)));
        leap.by(Duration.ofDays(22));
        lists.sale(low, 4200, null, lists.in(Duration.ofDays(1)));
        lists.sale(lower, 4200, null, lists.in(Duration.ofDays(1)));
        leap.by(Duration.ofDays(10));

        lists.sale(low, 4500, null, null);
        lists.sale(lower, 4000, null, null);
        lists.sale(old, 4000, null, null);

        assertEquals(euro(4500), shown(low).price());
        assertFalse(shown(low).isReduced(), "it cost 42.00 ten days ago");
        assertEquals(euro(4200), shown(lower).lowestBefore());
        assertEquals(euro(5000), shown(old).lowestBefore(), "30.00 was 31 days ago");
    }

    @Test
    void prc03KeepsTheReductionItAnnouncedWhenItsEndIsMovedAndNotWhenItsPriceIs() {
        var sku = shelf.product(5000, 5);
        var list = lists.sale(sku, 4000, null, lists.in(Duration.ofDays(1)));

        list = lists.extend(list, lists.in(Duration.ofDays(20)));

        assertEquals(euro(5000), shown(sku).lowestBefore());
        var id = list.id();
        var plan = list.plan();
        var version = list.version();
        staff.does(() -> desk.edit(id, version, new PriceListPlan(plan.name(), plan.buyers(), plan.from(),
                plan.until(), List.of(PriceLists.point(sku, 1, 4400)))));
        assertEquals(euro(4400), shown(sku).price());
        assertFalse(shown(sku).isReduced(), "it cost 40.00 just now");
    }

    @Test
    void prc03AnnouncesNoReductionOfWhatWasNeverSoldForMore() {
        var sku = shelf.product(5000, 5);
        var called = lists.sale(sku, 1000, lists.in(Duration.ofDays(2)), null);
        lists.stop(called);
        leap.by(Duration.ofDays(3));
        lists.sale(sku, 5500, null, null);

        assertEquals(euro(5000), shown(sku).price());
        assertFalse(shown(sku).isReduced());
        lists.sale(sku, 4000, null, null);
        assertEquals(euro(5000), shown(sku).lowestBefore(), "10.00 was called off before it began");
    }

    @Test
    void prc02GivesMorePiecesAndBusinessesTheirPricesAndSaysWhy() {
        var sku = shelf.product(5000, 50);
        lists.inForce(Buyers.EVERYBODY, null, null, PriceLists.point(sku, 10, 4500), PriceLists.point(sku, 20, 4000));
        var trade = lists.inForce(Buyers.BUSINESSES, null, null, PriceLists.point(sku, 1, 3600));

        var one = carts.add(null, sku, 9);
        assertEquals(euro(5000), unit(one));
        var ten = carts.change(one.token(), sku, 10);
        assertEquals(euro(4500), unit(ten));
        assertEquals(List.of(), ten.changes());
        assertEquals(10, ten.lines().get(0).from());
        assertEquals(euro(80000), carts.change(one.token(), sku, 20).items());
        assertEquals(List.of(10, 20), tag(sku).tiers().stream().map(PriceRule::from).toList());

        var buyer = new VatId("FR40" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999) + "5");
        var business = shoppers.abroad(sku, 1, PARIS, buyer);
        assertEquals(trade.id(), business.lines().get(0).rule().list());
        assertEquals(euro(3025), unit(business), "36.00 less 19 % tax");
        var neighbour = new VatId("DE" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999) + "5");
        assertEquals(euro(3600), unit(shoppers.abroad(sku, 1, BERLIN, neighbour)));
        var stranger = new VatId("FR40" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999) + "0");
        assertEquals(euro(5000), unit(shoppers.abroad(sku, 1, PARIS, stranger)));

        var history = staff.does(() -> prices.history(List.of(sku))).get(sku).stream()
                .filter(price -> price.price().currency().equals("EUR")).toList();
        var why = staff.does(() -> prices.why(history, Buyers.EVERYBODY, 10)).lines();
        assertEquals(List.of(PriceReason.BUSINESSES_ONLY, PriceReason.DEARER, PriceReason.MORE_PIECES, PriceReason.PAID),
                why.stream().map(PriceTrace.Line::reason).sorted(Comparator.comparing(Enum::name)).toList());
        lists.stop(trade);
    }

    @Test
    void prc01ShowsNoPriceOfAnotherCurrency() {
        var sku = shelf.product(5000, 5);

        assertThrows(PriceListRefused.class, () -> staff.does(() -> desk.add(new PriceListPlan("Yen " + sku,
                Buyers.EVERYBODY, null, null, List.of(new PricePoint(sku, 1, Money.ofMinor(4000, "JPY")))))));
        assertEquals(euro(5000), shown(sku).price());
    }

    @Test
    void refusesNamesPeriodsAndPricesThatCannotBe() {
        var sku = shelf.product(5000, 5);
        var list = lists.sale(sku, 4000, null, null);

        assertThrows(PriceListRefused.class, () -> staff.does(() -> desk.add(new PriceListPlan(
                list.plan().name().toUpperCase(), Buyers.EVERYBODY, null, null, List.of()))));
        assertThrows(PriceListRefused.class, () -> staff.does(() -> desk.add(PriceLists.plan(Buyers.EVERYBODY,
                lists.in(Duration.ofHours(1)), lists.in(Duration.ofHours(1))))));
        assertThrows(PriceListRefused.class, () -> staff.does(() -> desk.add(PriceLists.plan(Buyers.EVERYBODY, null,
                null, PriceLists.point(sku, 1, 1), PriceLists.point(sku, 1, 2)))));
        assertThrows(Conflict.class, () -> staff.does(() -> desk.edit(list.id(), list.version() - 1, list.plan())));
        assertTrue(shown(sku).isReduced());
    }
}
