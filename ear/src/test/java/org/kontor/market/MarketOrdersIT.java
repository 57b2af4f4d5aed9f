package org.kontor.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kontor.builders.Reimbursements.item;
import static org.kontor.builders.Reimbursements.wish;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
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
import org.kontor.cart.CartCoupons;
import org.kontor.cart.CartRefused;
import org.kontor.catalog.CatalogQueries;
import org.kontor.checkout.Checkout;
import org.kontor.giftcard.GiftCardDesk;
import org.kontor.invoicing.InvoiceQueries;
import org.kontor.invoicing.InvoiceRow;
import org.kontor.it.ShippedEar;
import org.kontor.ledger.LedgerQueries;
import org.kontor.operations.NightJob;
import org.kontor.ordering.LineDiscount;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.PaymentProgress;
import org.kontor.promotion.Action;
import org.kontor.promotion.Conditions;
import org.kontor.promotion.Reason;
import org.kontor.promotion.Rule;
import org.kontor.returns.GoodsFate;
import org.kontor.returns.GrantRefund;
import org.kontor.returns.RefundQueries;
import org.kontor.returns.RefundRefused;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Email;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;
import org.kontor.shared.Rate;

/** An order in the currency of another market lives as one at home does, from the cart to the money that goes back. */
class MarketOrdersIT extends ShippedEar {

    @Inject
    private Markets markets;

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
    private RefundQueries refundables;

    @Inject
    private Night night;

    @Inject
    private Reimbursements refunds;

    @Inject
    private Staff staff;

    @Inject
    private CartCards cards;

    @Inject
    private GiftCardDesk giftCards;

    @Inject
    private CatalogQueries catalog;

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

    @AfterEach
    void leave() {
        markets.all().stream().filter(market -> !market.home() && market.open())
                .forEach(market -> countries.close(market.currency()));
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

        var cart = countries.cart(sku, 3, currency, country);
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
    @DisplayName("R-28: a card pays what a share off leaves between the steps of a currency, which is rounded off and seen")
    void roundsToWhatACardCanBeCharged() {
        countries.open("KWD", "ES", "0.335", null, 2_500);
        var sku = shelf.product(4_000, 9);
        countries.type(sku, dinar(12_350));
        var share = sales.coded(new Action.OrderPercentOff(Percentage.parse("15")), Sales.Limits.NONE);
        var cart = countries.cart(sku, 3, "KWD", "ES");

        var view = coupons.enter(cart.token(), share.code().value(), "test " + cart.token());

        assertEquals(dinar(31_490 + 2_500), view.price().total(), "37.050 less 15 % are 31.492");
        assertEquals(dinar(2), view.price().rounded());
        var order = deals.paid(shoppers.order(view));
        assertEquals(OrderStatus.CONFIRMED, order.status());
        assertEquals(dinar(2), order.discounts().stream().filter(each -> each.label().equals("Rounding"))
                .map(LineDiscount::amount).reduce(dinar(0), Money::plus));

        deals.ship(order);
        night.run(NightJob.ISSUE_INVOICES, clock.today());
        assertEquals(order.total(), documents(order).get(0).gross());

        var odd = assertThrows(RefundRefused.class, () -> refunds.grant(wish(order, new GrantRefund.Line(item(order).id(),
                0, dinar(1_234), GoodsFate.NONE))));
        assertEquals("returns.refused.step", odd.messageKey());
        var one = staff.does(() -> refundables.refundable(deals.now(order.number()))).stream()
                .filter(line -> line.orderLineId() == item(order).id()).findFirst().orElseThrow().share(1);
        assertEquals(dinar(10_500), one);
        refunds.grant(wish(order, new GrantRefund.Line(item(order).id(), 1, one, GoodsFate.RESTOCKED)));
        assertEquals(one, deals.now(order.number()).refunded());
    }

    private static Money dinar(long fils) {
        return Money.ofMinor(fils, "KWD");
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
        var cart = countries.cart(sku, 1, "SEK", "FI");

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
        var kronor = countries.cart(sku, 1, "SEK", "FI");

        assertEquals("cart.refused.cardCurrency", assertThrows(CartRefused.class,
                () -> builtCards.with(euros, code)).messageKey());
        builtCards.with(kronor, code);
        assertEquals(Money.ofMinor(50_000, "SEK"), cards.credit(kronor).paid());
        deals.paid(builtCards.order(kronor));
        assertEquals(Money.zero("SEK"), builtCards.now(number).balance());
    }
}
