package org.kontor.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Countries;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.cart.CartCards;
import org.kontor.cart.CartContact;
import org.kontor.cart.CartGap;
import org.kontor.cart.CartRefused;
import org.kontor.cart.Carts;
import org.kontor.cart.seen.CartChange;
import org.kontor.catalog.CatalogDesk;
import org.kontor.catalog.CatalogQueries;
import org.kontor.catalog.ForeignPrice;
import org.kontor.checkers.Statements;
import org.kontor.checkout.Checkout;
import org.kontor.checkout.CheckoutRefused;
import org.kontor.it.ShippedEar;
import org.kontor.ledger.LedgerQueries;
import org.kontor.payment.PayMethod;
import org.kontor.pricelist.PriceQueries;
import org.kontor.shared.Address;
import org.kontor.shared.Email;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/** A shop that sells in more than one currency: each price is somebody's word, and none is ever converted in a cart. */
class MarketsIT extends ShippedEar {

    @Inject
    private Markets markets;

    @Inject
    private MarketDesk desk;

    @Inject
    private Countries countries;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Staff staff;

    @Inject
    private Carts carts;

    @Inject
    private CartCards cards;

    @Inject
    private CatalogQueries catalog;

    @Inject
    private CatalogDesk products;

    @Inject
    private PriceQueries prices;

    @Inject
    private LedgerQueries ledger;

    @Inject
    private Checkout checkout;

    @Inject
    private Statements statements;

    @AfterEach
    void leave() {
        markets.all().stream().filter(market -> !market.home() && market.open())
                .forEach(market -> countries.close(market.currency()));
    }

    @Test
    void pricesACartAnewWhenItsOwnerChoosesAnotherCountryAndConvertsNothing() {
        countries.open("SEK", "FI", "11.235", null, 9_900);
        var here = shelf.product(10_000, 9);
        var elsewhere = shelf.product(5_000, 9);
        countries.type(here, Money.ofMinor(99_900, "SEK"));
        var cart = shoppers.readyCart(here, 2);
        carts.add(cart.token(), elsewhere, 1);

        var moved = carts.move(cart.token(), "SEK");

        assertEquals(Money.ofMinor(2 * 99_900, "SEK"), moved.items());
        var changes = moved.changes();
        assertEquals(List.of(CartChange.Kind.PRICED_ANEW, CartChange.Kind.NOT_SOLD_HERE),
                changes.stream().map(CartChange::kind).toList());
        assertEquals(Money.ofMinor(10_000, "EUR"), changes.get(0).from());
        assertEquals(Money.ofMinor(99_900, "SEK"), changes.get(0).to());
        assertNull(moved.shipTo(), "Berlin is of another market");
        assertTrue(moved.gaps().contains(CartGap.LINES));
        assertEquals(2, carts.view(cart.token()).orElseThrow().changes().size(), "named until it was shown");
        assertThrows(CheckoutRefused.class, () -> shoppers.order(cart), "nobody orders the total of before");

        carts.acknowledge(cart.token());
        assertEquals(List.of(CartChange.Kind.NOT_SOLD_HERE), carts.view(cart.token()).orElseThrow().changes()
                .stream().map(CartChange::kind).toList());
        var back = carts.move(cart.token(), "EUR");
        assertEquals(Money.ofMinor(25_000, "EUR"), back.items());
        assertEquals(2, back.lines().size());
    }

    @Test
    void refusesToOrderWhatWasSeenInAnotherCurrency() {
        countries.open("SEK", "FI", "11.235", null, 9_900);
        var sku = shelf.product(10_000, 9);
        countries.type(sku, Money.ofMinor(10_000, "SEK"));
        var cart = countries.cart(sku, 1, "SEK", "FI");

        var euros = Money.ofMinor(cart.price().total().minor(), "EUR");
        assertEquals("checkout.refused.changed", assertThrows(CheckoutRefused.class,
                () -> checkout.place(shoppers.pressed(cart, euros, PayMethod.CARD))).messageKey());
    }

    @Test
    void sendsWhoNamesACountryOfAnotherMarketToThatMarket() {
        countries.open("SEK", "FI", "11.235", null, 9_900);
        var token = carts.add(null, shelf.product(10_000, 9), 1).token();

        var refused = assertThrows(CartRefused.class, () -> carts.contact(token, new CartContact(
                Email.parse("aino@example.com"), null,
                new Address("Aino Virta", null, "Kauppatori 1", null, "00100", "Helsinki", "FI"), null)));

        assertEquals("cart.refused.otherMarket", refused.messageKey());
    }

    @Test
    void doesNotSellWhatHasNoPriceInTheMarket() {
        countries.open("SEK", "FI", "11.235", null, 9_900);
        var sku = shelf.product(10_000, 9);

        var refused = assertThrows(CartRefused.class, () -> carts.add(null, sku, 1, "SEK"));

        assertEquals("cart.refused.notHere", refused.messageKey());
        var id = catalog.product(catalog.offers(List.of(sku)).get(sku).productSlug()).orElseThrow().id();
        assertEquals(List.of(), catalog.cards(List.of(id), "SEK"));
        assertEquals(1, catalog.cards(List.of(id), "EUR").size());
    }

    @Test
    void followsThePriceAtHomeUntilStaffTypeAnother() {
        countries.open("SEK", "FI", "11.20", PriceEnding.TENS, 9_900);
        var sku = shelf.product(10_000, 9);
        assertEquals(Money.ofMinor(112_000, "SEK"), price(sku));

        shelf.reprice(sku, 11_900);
        assertEquals(Money.ofMinor(133_000, "SEK"), price(sku), "119.00 at 11.20 is 1332.80");

        countries.rate("SEK", "10.00");
        assertEquals(Money.ofMinor(119_000, "SEK"), price(sku));
        assertEquals(List.of(true), foreign(sku).stream().map(ForeignPrice::derived).toList());

        countries.type(sku, Money.ofMinor(99_900, "SEK"));
        countries.rate("SEK", "12.00");
        assertEquals(Money.ofMinor(99_900, "SEK"), price(sku), "what was typed stays");

        countries.untype(sku, "SEK");
        assertEquals(Money.ofMinor(143_000, "SEK"), price(sku));
    }

    @Test
    void keepsAHistoryOfEachCurrencyForTheLowestPrice() {
        countries.open("SEK", "FI", "11.20", PriceEnding.TENS, 9_900);
        var sku = shelf.product(10_000, 9);
        shelf.reprice(sku, 20_000);

        var history = staff.does(() -> prices.history(List.of(sku))).get(sku);

        assertEquals(List.of(Money.ofMinor(224_000, "SEK"), Money.ofMinor(112_000, "SEK")), history.stream()
                .map(period -> period.price()).filter(money -> money.currency().equals("SEK")).toList());
        assertEquals(List.of(Money.ofMinor(20_000, "EUR"), Money.ofMinor(10_000, "EUR")), history.stream()
                .map(period -> period.price()).filter(money -> money.currency().equals("EUR")).toList());
    }

    private Money price(Sku sku) {
        return catalog.offers(List.of(sku), "SEK").get(sku).unit();
    }

    private List<ForeignPrice> foreign(Sku sku) {
        return staff.does(() -> products.sheet(catalog.offers(List.of(sku)).get(sku).productSlug())).foreign().stream()
                .filter(each -> each.currency().equals("SEK")).toList();
    }

    @Test
    void opensNoMarketWithoutARateAndTakesACountryFromWhereItWas() {
        if (markets.find("CZK").isEmpty()) {
            staff.does(() -> desk.add(new MarketPlan("Test CZK", "CZK", List.of("CZ"), true, TaxRounding.DOCUMENT, null)));
        }
        assertEquals("market.refused.rate", assertThrows(MarketRefused.class, () -> staff.does(() -> {
            desk.open("CZK");
            return null;
        })).messageKey());
        assertFalse(markets.delivering("CZ").isPresent());
        assertEquals("market.refused.seller", assertThrows(MarketRefused.class, () -> staff.does(() -> {
            desk.change(new MarketPlan("Test CZK", "CZK", List.of("DE"), true, TaxRounding.DOCUMENT, null));
            return null;
        })).messageKey());
    }

    @Test
    void sellsNothingInAMarketThatWasClosed() {
        countries.open("SEK", "FI", "11.235", null, 9_900);
        var sku = shelf.product(10_000, 9);
        countries.type(sku, Money.ofMinor(99_900, "SEK"));
        var cart = countries.cart(sku, 1, "SEK", "FI");

        countries.close("SEK");

        assertEquals("checkout.refused.market",
                assertThrows(CheckoutRefused.class, () -> shoppers.order(cart)).messageKey());
        assertThrows(CartRefused.class, () -> carts.add(null, sku, 1, "SEK"));
    }

    @Test
    void asksTheDatabaseNoMoreOftenAbroadThanAtHome() {
        countries.open("SEK", "FI", "11.235", PriceEnding.TENS, 9_900);
        var sku = shelf.product(10_000, 9);
        var slug = catalog.offers(List.of(sku)).get(sku).productSlug();
        catalog.product(slug, "SEK");

        assertEquals(statements.of(() -> catalog.product(slug)).size(),
                statements.of(() -> catalog.product(slug, "SEK")).size());
        assertEquals(statements.of(() -> catalog.offers(List.of(sku))).size(),
                statements.of(() -> catalog.offers(List.of(sku), "SEK")).size());
    }
}
