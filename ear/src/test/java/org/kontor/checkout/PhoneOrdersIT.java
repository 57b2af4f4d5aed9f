package org.kontor.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.AtOnce;
import org.kontor.builders.BankReceipts;
import org.kontor.builders.Cards;
import org.kontor.builders.CodeUsers;
import org.kontor.builders.Deals;
import org.kontor.builders.Leap;
import org.kontor.builders.PaymentPage;
import org.kontor.builders.PhoneOrders;
import org.kontor.builders.Sales;
import org.kontor.builders.Sales.Limits;
import org.kontor.builders.SandboxPanel;
import org.kontor.builders.Shelf;
import org.kontor.cart.CartExpiry;
import org.kontor.checkers.Patience;
import org.kontor.content.PublicationView;
import org.kontor.inventory.InventoryQueries;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.PaymentProgress;
import org.kontor.payment.PayMethod;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentStatus;
import org.kontor.payment.PaymentView;
import org.kontor.promotion.Action;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.DomainException;
import org.kontor.shared.Money;

/** ORD-05: orders that staff send to be paid, and what pays them. */
class PhoneOrdersIT extends ShippedEar {

    @Inject
    private BankReceipts bank;

    @Inject
    private PhoneOrders phone;

    @Inject
    private Shelf shelf;

    @Inject
    private Cards giftCards;

    @Inject
    private Deals deals;

    @Inject
    private Checkout checkout;

    @Inject
    private SaleTerms terms;

    @Inject
    private OrderQueries orders;

    @Inject
    private PaymentQueries payments;

    @Inject
    private InventoryQueries stock;

    @Inject
    private CartExpiry expiry;

    @Inject
    private Sales sales;

    @Inject
    private CodeUsers users;

    @Inject
    private Leap leap;

    @Inject
    private BusinessClock clock;

    @Resource(lookup = "java:jboss/datasources/KontorDS")
    private DataSource database;

    @Test
    @DisplayName("a draft sent twenty times at once is one order, and a link paid twice at once is one charge")
    void sendsOnceAndChargesOnce() throws Exception {
        var sku = shelf.product(10_000, 50);
        var draft = phone.draft(sku, 2);
        phone.take(draft, PhoneOrders.percent(null, "10"));
        var seen = phone.view(draft);
        assertEquals(50, stock.available(Set.of(sku)).get(sku), "a draft holds nothing");

        var sent = new HashSet<>(AtOnce.all(20, () -> phone.send(seen).number()));

        assertEquals(1, sent.size());
        var order = deals.now(sent.iterator().next());
        assertEquals(48, stock.available(Set.of(sku)).get(sku));
        assertEquals(OrderStatus.PENDING_PAYMENT, order.status());
        assertEquals(seen.price().total(), order.total());
        assertEquals(0, payments.of(order.number().value()).size());
        assertNull(order.terms(), "staff agree to nothing");
        var story = orders.timeline(order.number()).toString();
        assertTrue(story.contains("DRAFTED") && story.contains("a scratch on the leg"), story);

        var opened = new HashSet<>(AtOnce.all(2, () -> phone.pay(order, PayMethod.CARD).payUrl().orElseThrow()));
        assertEquals(1, opened.size());
        AtOnce.all(2, () -> PaymentPage.pay(opened.iterator().next(), PaymentPage.GOOD_CARD));
        AtOnce.all(2, () -> {
            checkout.returned(order.number(), order.accessKey());
            return order;
        });

        var paid = deals.now(order.number());
        assertEquals(OrderStatus.CONFIRMED, paid.status());
        assertEquals(terms.now().map(PublicationView::number).orElse(null),
                paid.terms() == null ? null : paid.terms().version());
        var all = payments.of(order.number().value());
        assertEquals(1, all.size());
        assertEquals(order.total(), all.get(0).captured());
        assertEquals(order.total(), all.get(0).amount());
        assertThrows(CheckoutRefused.class, () -> phone.pay(order, PayMethod.CARD));
    }

    @Test
    @DisplayName("a gift card pays its part, the link the rest, and where it pays all the customer still agrees first")
    void paysTheOpenDelta() {
        var sku = shelf.product(5000, 9);
        var half = phone.draft(sku, 1);
        giftCards.with(phone.view(half), giftCards.code(giftCards.credit(2000)));
        var order = phone.send(phone.view(half));
        assertEquals(PaymentProgress.PART_AUTHORIZED, deals.now(order.number()).paymentStatus());
        var placed = phone.pay(order, PayMethod.CARD);
        var open = payments.of(order.number().value()).stream().filter(each -> !each.isGiftCard()).toList();
        assertEquals(1, open.size());
        assertEquals(order.total().minus(Money.ofMinor(2000, "EUR")), open.get(0).amount());
        assertEquals(OrderStatus.CONFIRMED, deals.paid(placed).status());

        var whole = phone.draft(sku, 1);
        giftCards.with(phone.view(whole), giftCards.code(giftCards.credit(9000)));
        var covered = phone.send(phone.view(whole));
        assertEquals(OrderStatus.PENDING_PAYMENT, deals.now(covered.number()).status());
        assertEquals(PaymentProgress.AUTHORIZED, deals.now(covered.number()).paymentStatus());
        phone.pay(covered, PayMethod.CARD);
        assertEquals(OrderStatus.CONFIRMED, deals.now(covered.number()).status());
        assertTrue(payments.of(covered.number().value()).stream()
                .allMatch(payment -> payment.isGiftCard() && payment.status() == PaymentStatus.CAPTURED));
    }

    @Test
    @DisplayName("CHK-09: where nothing is to be paid the customer still agrees first, and nothing goes out before")
    void waitsForTheConsentOfWhoPaysNothing() {
        var sku = shelf.product(5000, 9);
        var draft = phone.draft(sku, 1);
        phone.take(draft, PhoneOrders.percent(null, "100"));
        var free = sales.coded(new Action.DeliveryOff(Action.EVERYTHING), Limits.NONE);

        var order = phone.send(users.enter(phone.view(draft), free));

        assertTrue(order.total().isZero());
        var waits = deals.now(order.number());
        assertEquals(OrderStatus.PENDING_PAYMENT, waits.status());
        assertEquals(PaymentProgress.PAID, waits.paymentStatus());
        assertNull(waits.terms());
        var asked = Patience.until(() -> SandboxPanel.subjects(order.email()), mails -> !mails.isEmpty());
        assertEquals(List.of("Please confirm your order " + order.number()), asked);
        assertThrows(DomainException.class, () -> deals.ship(order));

        phone.pay(order, PayMethod.CARD);

        var agreed = deals.now(order.number());
        assertEquals(OrderStatus.CONFIRMED, agreed.status());
        assertEquals(terms.now().map(PublicationView::number).orElse(null),
                agreed.terms() == null ? null : agreed.terms().version());
        assertEquals(0, payments.of(order.number().value()).size());
        deals.ship(order);
    }

    @Test
    @DisplayName("CHK-09: goods that nobody agreed to go back on the shelf")
    void givesBackWhatNobodyAgreedTo() {
        var sku = shelf.product(5000, 1);
        var draft = phone.draft(sku, 1);
        phone.take(draft, PhoneOrders.percent(null, "100"));
        var order = phone.send(users.enter(phone.view(draft), sales.coded(new Action.DeliveryOff(Action.EVERYTHING),
                Limits.NONE)));

        leap.by(Duration.between(clock.now(), order.payUntil()).plusHours(1));

        assertEquals(OrderStatus.EXPIRED, Patience.until(() -> deals.now(order.number()).status(),
                OrderStatus.EXPIRED::equals));
        assertEquals(1, stock.available(Set.of(sku)).get(sku));
    }

    @Test
    @DisplayName("what a transfer left open before the link was used is paid by card, and a second transfer is refused")
    void paysTheRestOfATransferByCard() {
        deals.awaitingTransfer(1000, 1);
        var order = phone.send(phone.view(phone.draft(shelf.product(2000, 6), 1)));
        bank.receive(order, Money.ofMinor(600, "EUR"));
        assertThrows(CheckoutRefused.class, () -> phone.pay(order, PayMethod.TRANSFER));

        var placed = phone.pay(order, PayMethod.CARD);
        PaymentPage.pay(placed.payUrl().orElseThrow(), PaymentPage.GOOD_CARD);
        checkout.returned(order.number(), order.accessKey());
        assertEquals(OrderStatus.CONFIRMED, deals.now(order.number()).status());
        assertEquals(order.total(), Money.sum("EUR", payments.of(order.number().value()).stream()
                .map(PaymentView::captured).toList()));
    }

    @Test
    @DisplayName("a draft that nobody touched for ninety days ends and forgets whom it was for and what was given")
    void forgetsDraftsThatNobodySent() throws SQLException {
        var draft = phone.draft(shelf.product(2500, 4), 1);
        phone.take(draft, PhoneOrders.percent(null, "10"));
        giftCards.with(phone.view(draft), giftCards.code(giftCards.credit(2000)));
        try (var connection = database.getConnection(); var change = connection.createStatement()) {
            change.executeUpdate("update cart set vat_id = 'FR40123456789', updated_at = updated_at - interval '91 days'"
                    + " where id = " + draft);
        }

        expiry.expire();

        try (var connection = database.getConnection(); var asked = connection.createStatement();
                var row = asked.executeQuery("select status, coalesce(email, vat_id, ship_name), (select count(*) from"
                        + " cart_discount d where d.cart_id = c.id) + (select count(*) from cart_gift_card g"
                        + " where g.cart_id = c.id) from cart c where id = " + draft)) {
            assertTrue(row.next());
            assertEquals("EXPIRED", row.getString(1));
            assertNull(row.getString(2));
            assertEquals(0, row.getInt(3));
        }
    }

}
