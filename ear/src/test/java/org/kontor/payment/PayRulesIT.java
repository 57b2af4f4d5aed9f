package org.kontor.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontor.audit.AuditQueries;
import org.kontor.builders.CardDeals;
import org.kontor.builders.Countries;
import org.kontor.builders.Deals;
import org.kontor.builders.PayRules;
import org.kontor.builders.PhoneOrders;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
import org.kontor.catalog.CatalogQueries;
import org.kontor.checkers.Patience;
import org.kontor.checkout.Checkout;
import org.kontor.checkout.CheckoutRefused;
import org.kontor.checkout.Lack;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.Ordering;
import org.kontor.payment.ways.WayBook;
import org.kontor.shared.Address;
import org.kontor.shared.Conflict;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/** PAY-13: who may pay how is decided again when the order is placed. The delivery fee is 4,90 €. */
class PayRulesIT extends ShippedEar {

    private static final Address VIENNA = new Address("Ada Moser", null, "Ring 1", null, "1010", "Wien", "AT");

    @Inject
    private PayRules rules;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Shelf shelf;

    @Inject
    private Deals deals;

    @Inject
    private CardDeals giftCards;

    @Inject
    private PhoneOrders phone;

    @Inject
    private Countries countries;

    @Inject
    private Carts carts;

    @Inject
    private CatalogQueries catalog;

    @Inject
    private Checkout checkout;

    @Inject
    private Ordering ordering;

    @Inject
    private PaymentQueries payments;

    @Inject
    private WayBook book;

    @Inject
    private AuditQueries audit;

    @Inject
    private Staff staff;

    @Resource(lookup = "java:jboss/datasources/KontorDS")
    private DataSource database;

    @AfterEach
    void everyWayIsForEveryOrderAgainAndNoCategoryIsLeft() {
        rules.at(WayRule.ANY, WayRule.ANY);
        write("delete from product_category where category_id in"
                        + " (select id from category where slug like 'pay-rules-%')",
                "delete from category where slug like 'pay-rules-%'");
    }

    private void write(String... statements) {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.executeUpdate(each);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Money eur(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    private static WayRule never(String... categories) {
        return new WayRule(null, null, null, Set.of(), Set.of(), true, Set.of(categories));
    }

    private List<Lack.Code> refused(CartView cart, PayMethod way) {
        return refused(() -> shoppers.order(cart, way));
    }

    private static List<Lack.Code> refused(Runnable deed) {
        return assertThrows(CheckoutRefused.class, deed::run).lacks().stream().map(Lack::code).toList();
    }

    @Test
    void aFormFromBeforeTheRuleIsRefusedWithItsReasonAndNothingChanges() {
        rules.at(WayRule.ANY, WayRule.ANY);
        var sku = shelf.product(1000, 5);
        var cart = shoppers.readyCart(sku, 1);
        rules.at(WayRule.ANY.between(null, eur(1489)), WayRule.ANY);

        assertEquals(List.of(Lack.Code.METHOD_TOO_MUCH), refused(cart, PayMethod.CARD));
        assertEquals(Optional.empty(), checkout.placed(cart.token()));
        assertEquals(cart.version(), carts.view(cart.token()).orElseThrow().version());
        assertEquals(List.of(Lack.Code.METHOD), refused(cart, PayMethod.INVOICE), "it is for nobody");
        assertEquals(List.of(Lack.Code.METHOD), refused(cart, PayMethod.GIFT_CARD), "it is no way of its own");

        var order = deals.now(shoppers.order(cart, PayMethod.TRANSFER).number());
        assertEquals(OrderStatus.PENDING_PAYMENT, order.status());
        assertTrue(payments.of(order.number().value()).get(0).isTransfer());
    }

    @Test
    void aWayIsForTheCountriesThatItsRuleNames() {
        rules.at(WayRule.ANY, new WayRule(null, null, null, Set.of("DE"), Set.of(), true, Set.of()));
        var sku = shelf.product(1000, 5);

        var abroad = shoppers.abroad(sku, 1, VIENNA, null);
        assertEquals(List.of(Lack.Code.METHOD_COUNTRY), refused(abroad, PayMethod.TRANSFER));
        shoppers.order(abroad, PayMethod.CARD);
        shoppers.order(shoppers.readyCart(sku, 1), PayMethod.TRANSFER);
    }

    @Test
    void giftCardsAreNotBoughtInAWayThatIsNotForThem() {
        rules.at(new WayRule(null, null, null, Set.of(), Set.of(), false, Set.of()), WayRule.ANY);

        assertEquals(List.of(Lack.Code.METHOD_GIFT_CARDS), refused(giftCards.cart(2500, 1), PayMethod.CARD));
        shoppers.order(shelf.product(1000, 1), 1);
    }

    @Test
    void anOrderThatStaffSentIsPaidByTheRulesOfNowAndItsGoods() {
        var sku = shelf.product(1000, 5);
        var category = category(sku);
        var order = phone.send(phone.view(phone.draft(sku, 1)));
        rules.at(never(category), WayRule.ANY);

        assertEquals(List.of(PayMethod.TRANSFER), checkout.ways(order, List.of()).offered());
        assertEquals(List.of(Lack.Code.METHOD_GOODS), refused(() -> phone.pay(order, PayMethod.CARD)));
        assertEquals(List.of(), payments.of(order.number().value()));
        assertEquals(List.of(Lack.Code.METHOD_GOODS), refused(shoppers.readyCart(sku, 1), PayMethod.CARD));
        phone.pay(order, PayMethod.TRANSFER);
        assertTrue(payments.of(order.number().value()).get(0).isTransfer());

        rules.at(never(category), never(category));
        assertEquals(List.of(Lack.Code.NO_METHOD), refused(() -> phone.send(phone.view(phone.draft(sku, 1)))),
                "staff send nothing that nobody can pay");
        assertEquals(List.of(Lack.Code.NO_METHOD), refused(shoppers.readyCart(sku, 1), PayMethod.TRANSFER));
    }

    /** A category of its own for a product; categories are remembered for some seconds. */
    private String category(Sku sku) {
        var slug = "pay-rules-" + sku.value().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "x");
        write("insert into category (id, slug, name, position)"
                        + " select least(min(id), 0) - 1, '" + slug + "', '" + slug + "', 999 from category",
                "insert into product_category (product_id, category_id) select v.product_id, c.id"
                        + " from variant v, category c where v.sku = '" + sku + "' and c.slug = '" + slug + "'");
        Patience.until(() -> catalog.category(slug), Optional::isPresent);
        return slug;
    }

    @Test
    void whatIsAgreedAndHasLostItsMoneyIsPaidByCardWhateverTheRulesSaySince() {
        var order = deals.paid(1000, 1);
        rules.at(WayRule.ANY.between(null, eur(1)), WayRule.ANY);
        ordering.suspend(order.number(), "the reserved money is gone");

        assertEquals(List.of(PayMethod.CARD), checkout.ways(deals.now(order.number()),
                payments.of(order.number().value())).offered());
        assertEquals(List.of(Lack.Code.METHOD), refused(() -> phone.pay(order, PayMethod.TRANSFER)));
        assertEquals("checkout.refused.notPayable", assertThrows(CheckoutRefused.class,
                () -> phone.pay(order, PayMethod.CARD)).messageKey(), "a card is let pass; but its money is there");
        ordering.resume(order.number(), "it is there");
    }

    @Test
    void aMarketAbroadHasRulesInItsOwnMoneyAndTheHomeKeepsIts() {
        countries.open("SEK", "FI", "11.235", null, 9900);
        try {
            var sku = shelf.product(4000, 9);
            countries.type(sku, Money.ofMinor(50_000, "SEK"));
            var cart = countries.cart(sku, 1, "SEK", "FI");
            assertTrue(payments.termsNow("sek").isBorrowed());
            rules.abroad("sek", WayRule.ANY.between(Money.ofMinor(60_000, "SEK"), null));

            assertFalse(payments.termsNow("sek").isBorrowed());
            var told = staff.does(() -> audit.of("market", "sek")).toString();
            assertTrue(told.contains("those of the home") && told.contains("its own"), told);
            assertEquals(List.of(Lack.Code.NO_METHOD), refused(cart, PayMethod.CARD));
            shoppers.order(countries.cart(sku, 2, "SEK", "FI"));
            shoppers.order(shelf.product(1000, 1), 1);
            rules.abroad("sek", WayRule.ANY);
            shoppers.order(cart);
        } finally {
            countries.close("SEK");
        }
    }

    /** Staff change the rules on another server, which tells this one nothing. */
    @Test
    void anOrderIsHeldAgainstTheRulesOfItsMomentThoughPagesRememberThoseOfBefore() {
        rules.at(WayRule.ANY, WayRule.ANY);
        var sku = shelf.product(1000, 5);
        var sent = phone.send(phone.view(phone.draft(sku, 1)));
        var draft = phone.view(phone.draft(sku, 1));
        var cart = shoppers.readyCart(sku, 1);
        assertEquals(WayRule.ANY, payments.terms("de").card());
        write("update payment_way set most_minor = 1 where market = 'de' and method in ('card', 'transfer')");

        assertEquals(List.of(Lack.Code.NO_METHOD), refused(cart, PayMethod.CARD));
        assertEquals(List.of(Lack.Code.METHOD_TOO_MUCH), refused(() -> phone.pay(sent, PayMethod.TRANSFER)));
        assertEquals(List.of(Lack.Code.NO_METHOD), refused(() -> phone.send(draft)));
    }

    @Test
    void rulesAreReadWithTheTermsThatTheyBelongTo() {
        rules.at(WayRule.ANY, WayRule.ANY.between(eur(500), null));
        var version = payments.termsNow("de").version();

        assertEquals(Optional.empty(), book.of("de", "EUR", version - 1), "somebody changed both meanwhile");
        assertEquals(eur(500), book.of("de", "EUR", version).orElseThrow().get(PayMethod.TRANSFER).least());
    }

    @Test
    void serversOfTheVersionBeforeFindTheirColumnsWhileBothRun() {
        write("update payment_terms set transfer_group = null, account_group = null, account_most_minor = null,"
                + " account_offered = false where market = 'de'");
    }

    @Test
    void whatSomebodyElseChangedIsNotOverwrittenAndTheAuditorReadsWhatChanged() {
        rules.at(WayRule.ANY, WayRule.ANY);
        var seen = payments.termsNow("de");
        rules.at(WayRule.ANY, WayRule.ANY.between(eur(500), eur(1200)));

        assertThrows(Conflict.class, () -> rules.change(seen));
        var told = staff.does(() -> audit.of("market", "de")).toString();
        assertTrue(told.contains("transfer up to total") && told.contains("12.00 EUR"), told);
        var now = payments.termsNow("de");
        assertEquals("payment.refused.wayAmount", assertThrows(PaymentRefused.class, () -> rules.change(
                new PaymentTerms("de", now.take(), WayRule.ANY.between(Money.ofMinor(1, "SEK"), null), now.transfer(),
                        now.account(), now.cardMinutes(), now.linkDays(), now.version()))).messageKey());
        assertEquals("payment.refused.accountGroup", assertThrows(PaymentRefused.class, () -> rules.change(
                new PaymentTerms("de", now.take(), now.card(), now.transfer(), new AccountTerms(true, 14, WayRule.ANY),
                        now.cardMinutes(), now.linkDays(), now.version()))).messageKey());
    }
}
