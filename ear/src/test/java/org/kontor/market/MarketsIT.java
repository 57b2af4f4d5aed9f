package org.kontor.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kontor.builders.Reimbursements.item;
import static org.kontor.builders.Reimbursements.wish;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.builders.Cards;
import org.kontor.builders.Countries;
import org.kontor.builders.Deals;
import org.kontor.builders.Night;
import org.kontor.builders.Reimbursements;
import org.kontor.builders.Sales;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.cart.CartCards;
import org.kontor.cart.CartChange;
import org.kontor.cart.CartContact;
import org.kontor.cart.CartCoupons;
import org.kontor.cart.CartGap;
import org.kontor.cart.CartRefused;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
import org.kontor.catalog.CatalogDesk;
import org.kontor.catalog.CatalogQueries;
import org.kontor.catalog.ForeignPrice;
import org.kontor.checkers.Statements;
import org.kontor.checkout.Checkout;
import org.kontor.checkout.CheckoutRefused;
import org.kontor.giftcard.GiftCardDesk;
import org.kontor.invoicing.InvoiceQueries;
import org.kontor.invoicing.InvoiceRow;
import org.kontor.it.ShippedEar;
import org.kontor.ledger.LedgerQueries;
import org.kontor.operations.NightJob;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.PaymentProgress;
import org.kontor.payment.PayMethod;
import org.kontor.pricelist.PriceQueries;
import org.kontor.promotion.Action;
import org.kontor.promotion.Conditions;
import org.kontor.promotion.Reason;
import org.kontor.promotion.Rule;
import org.kontor.returns.GoodsFate;
import org.kontor.returns.GrantRefund;
import org.kontor.shared.Address;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Email;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;
import org.kontor.shared.Rate;
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
    private Deals deals;

    @Inject
    private Sales sales;

    @Inject
    private Night night;

    @Inject
    private Reimbursements refunds;

    @Inject
    private Staff staff;

    @Inject
    private Carts carts;

    @Inject
    private CartCards cards;

    @Inject
    private GiftCardDesk giftCards;

    @Inject
    private CatalogQueries catalog;

    @Inject
    private CatalogDesk products;

    @Inject
    private PriceQueries prices;

    @Inject
    private InvoiceQueries invoices;

    @Inject
    private LedgerQueries ledger;

    @Inject
    private BusinessClock clock;

    @Inject
    private Checkout checkout;

    @Inject
    private CartCoupons coupons;

    @Inject
    private Cards builtCards;

    @Inject
    private Statements statements;

    @AfterEach
    void leave() {
        markets.all().stream().filter(market -> !market.home() && market.open())
                .forEach(market -> countries.close(market.currency()));
    }

    private CartView ready(Sku sku, int pieces, String currency, String country) {
        var token = carts.add(null, sku, pieces, currency).token();
        var postcode = country.equals("IT") ? "00184" : country.equals("ES") ? "28001" : "00100";
        carts.contact(token, new CartContact(Email.parse("aino." + UUID.randomUUID() + "@example.com"), null,
                new Address("Aino Virta", null, "Kauppatori 1", null, postcode, "Town", country), null));
        return carts.deliver(token, "STANDARD");
    }

    private static GrantRefund.Line rest(OrderView order) {
        return new GrantRefund.Line(item(order).id(), item(order).quantity(), item(order).line(), GoodsFate.RESTOCKED);
    }

    private List<InvoiceRow> documents(OrderView order) {
        return invoices.ofOrder(order.number());
    }

    @ParameterizedTest
    @CsvSource({"JPY, IT, 164.5, 4980, 1200", "KWD, ES, 0.335, 14950, 2500", "SEK, FI, 11.235, 129500, 9900"})
    void sellsShipsBillsAndPaysBackInTheCurrencyOfTheMarket(String currency, String country, String rate, long price,
            long delivery) {
        countries.open(currency, country, rate, null, delivery);
        var sku = shelf.product(4_000, 9);
        countries.type(sku, Money.ofMinor(price, currency));

        var cart = ready(sku, 3, currency, country);
        assertEquals(Money.ofMinor(3 * price + delivery, currency), cart.price().total());
        var order = deals.paid(shoppers.order(cart));

        assertEquals(OrderStatus.CONFIRMED, order.status());
        assertEquals(currency, order.currency());
        assertEquals(currency.toLowerCase(Locale.ROOT), order.market());
        assertEquals(country, order.taxed().country());
        assertEquals(Rate.parse(rate), order.taxed().homeRate());
        assertTrue(order.tax().isPositive());

        deals.ship(order);
        night.run(NightJob.ISSUE_INVOICES, clock.today());
        var invoice = documents(order).get(0);
        var says = staff.does(() -> invoices.byNumber(invoice.number())).orElseThrow().says();
        assertEquals(order.total(), says.gross());
        assertEquals(order.tax(), says.tax());
        assertEquals(order.tax().outOf("EUR", Rate.parse(rate)), says.supplyTax().home().amount());

        refunds.grant(wish(order, rest(order)));
        var after = deals.now(order.number());
        assertEquals(PaymentProgress.PART_REFUNDED, after.paymentStatus());
        assertEquals(Money.ofMinor(3 * price, currency), after.refunded());
        var credit = documents(order).stream().filter(row -> !row.number().equals(invoice.number())).findFirst()
                .orElseThrow();
        assertEquals(Money.ofMinor(3 * price, currency), credit.gross());
        var balance = staff.does(() -> ledger.trialBalance(clock.today()));
        assertTrue(balance.isEven());
        assertTrue(balance.rows().stream().anyMatch(row -> row.currency().equals(currency)));
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
        var cart = ready(sku, 1, "SEK", "FI");

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
    void givesAPromotionOnlyInTheCurrenciesOfItsAmounts() {
        countries.open("SEK", "FI", "11.235", null, 9_900);
        var sku = shelf.product(10_000, 9);
        countries.type(sku, Money.ofMinor(99_900, "SEK"));
        var euros = new Rule(Conditions.none(), new Action.OrderAmountOff(Money.ofMinor(500, "EUR")));
        var only = sales.coded(euros, Sales.Limits.NONE, null);
        var both = sales.coded(euros.with(List.of(new Rule(Conditions.none(),
                new Action.OrderAmountOff(Money.ofMinor(5_000, "SEK"))))), new Sales.Limits(5, null, null), null);
        var cart = ready(sku, 1, "SEK", "FI");

        var view = coupons.enter(cart.token(), only.code().value(), "test");
        assertEquals(Reason.OTHER_CURRENCY, view.price().verdict().refusals().stream()
                .filter(each -> only.code().equals(each.code())).findFirst().orElseThrow().reason());
        view = coupons.enter(cart.token(), both.code().value(), "test");
        assertEquals(Money.ofMinor(94_900 + 9_900, "SEK"), view.price().total());

        deals.paid(shoppers.order(view));
        assertEquals(1, sales.uses(both.promotion()));
        assertEquals(Money.zero("EUR"), sales.sheet(both.promotion()).count().given(), "what was given in euros");
    }

    @Test
    void paysWithAGiftCardOnlyInItsOwnCurrency() {
        countries.open("SEK", "FI", "11.235", null, 9_900);
        var sku = shelf.product(10_000, 9);
        countries.type(sku, Money.ofMinor(99_900, "SEK"));
        var number = staff.does(() -> giftCards.giveCredit(Money.ofMinor(50_000, "SEK"),
                Email.parse("aino." + UUID.randomUUID() + "@example.com"), "a test", null,
                new IdempotencyKey("test-" + UUID.randomUUID())));
        var code = builtCards.code(number);
        var euros = shoppers.readyCart(sku, 1);
        var kronor = ready(sku, 1, "SEK", "FI");

        assertEquals("cart.refused.cardCurrency", assertThrows(CartRefused.class,
                () -> builtCards.with(euros, code)).messageKey());
        builtCards.with(kronor, code);
        assertEquals(Money.ofMinor(50_000, "SEK"), cards.credit(kronor).paid());
        deals.paid(builtCards.order(kronor));
        assertEquals(Money.zero("SEK"), builtCards.now(number).balance());
    }

    @Test
    void opensNoMarketWithoutARateAndTakesACountryFromWhereItWas() {
        if (markets.find("CZK").isEmpty()) {
            staff.does(() -> desk.add(new MarketPlan("Test CZK", "CZK", List.of("CZ"), true, null)));
        }
        assertEquals("market.refused.rate", assertThrows(MarketRefused.class, () -> staff.does(() -> {
            desk.open("CZK");
            return null;
        })).messageKey());
        assertFalse(markets.delivering("CZ").isPresent());
        assertEquals("market.refused.seller", assertThrows(MarketRefused.class, () -> staff.does(() -> {
            desk.change(new MarketPlan("Test CZK", "CZK", List.of("DE"), true, null));
            return null;
        })).messageKey());
    }

    @Test
    void sellsNothingInAMarketThatWasClosed() {
        countries.open("SEK", "FI", "11.235", null, 9_900);
        var sku = shelf.product(10_000, 9);
        countries.type(sku, Money.ofMinor(99_900, "SEK"));
        var cart = ready(sku, 1, "SEK", "FI");

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

        assertEquals(statements.of(() -> catalog.product(slug)), statements.of(() -> catalog.product(slug, "SEK")));
        assertEquals(statements.of(() -> catalog.offers(List.of(sku))),
                statements.of(() -> catalog.offers(List.of(sku), "SEK")));
    }
}
