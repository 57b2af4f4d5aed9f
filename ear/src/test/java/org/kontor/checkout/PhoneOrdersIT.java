package org.kontor.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.banking.EnterReceipt;
import org.kontor.builders.AtOnce;
import org.kontor.builders.Cards;
import org.kontor.builders.Deals;
import org.kontor.builders.Leap;
import org.kontor.builders.PaymentPage;
import org.kontor.builders.PhoneOrders;
import org.kontor.builders.Shelf;
import org.kontor.builders.Staff;
import org.kontor.cart.CartExpiry;
import org.kontor.checkers.Patience;
import org.kontor.content.PublicationView;
import org.kontor.inventory.InventoryQueries;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.Ordering;
import org.kontor.payment.CreditorReference;
import org.kontor.payment.PayMethod;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentStatus;
import org.kontor.payment.PaymentView;
import org.kontor.returns.Cancellations;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;
import org.kontor.shared.NotFound;

/** ORD-05, PAY-14: orders that staff send to be paid, and the links that pay them. */
class PhoneOrdersIT extends ShippedEar {

    @Inject
    private PhoneOrders phone;

    @Inject
    private Shelf shelf;

    @Inject
    private Cards giftCards;

    @Inject
    private Deals deals;

    @Inject
    private Staff staff;

    @Inject
    private Checkout checkout;

    @Inject
    private PayLinks links;

    @Inject
    private SaleTerms terms;

    @Inject
    private OrderQueries orders;

    @Inject
    private PaymentQueries payments;

    @Inject
    private InventoryQueries stock;

    @Inject
    private Leap leap;

    @Inject
    private Transfers transfers;

    @Inject
    private Cancellations cancellations;

    @Inject
    private Ordering ordering;

    @Inject
    private BusinessClock clock;

    @Inject
    private CartExpiry expiry;

    @Inject
    private UserTransaction transaction;

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
        var placed = phone.pay(order, PayMethod.CARD);
        var open = payments.of(order.number().value()).stream().filter(each -> !each.isGiftCard()).toList();
        assertEquals(1, open.size());
        assertEquals(order.total().minus(Money.ofMinor(2000, "EUR")), open.get(0).amount());
        assertEquals(OrderStatus.CONFIRMED, deals.paid(placed).status());

        var whole = phone.draft(sku, 1);
        giftCards.with(phone.view(whole), giftCards.code(giftCards.credit(9000)));
        var covered = phone.send(phone.view(whole));
        assertEquals(OrderStatus.PENDING_PAYMENT, deals.now(covered.number()).status());
        phone.pay(covered, PayMethod.CARD);
        assertEquals(OrderStatus.CONFIRMED, deals.now(covered.number()).status());
        assertTrue(payments.of(covered.number().value()).stream()
                .allMatch(payment -> payment.isGiftCard() && payment.status() == PaymentStatus.CAPTURED));
    }

    @Test
    @DisplayName("links that are forged open nothing, those whose time is over say so, and the goods come back")
    void endsLinksThatNobodyPaid() {
        var sku = shelf.product(2500, 4);
        var order = phone.send(phone.view(phone.draft(sku, 3)));
        var link = links.path(order).split("/");
        var until = Long.parseLong(link[3]);
        assertEquals(order.number(), links.open(order.number(), until, link[4]).number());
        var other = phone.send(phone.view(phone.draft(shelf.product(2500, 4), 1)));
        for (var forged : Arrays.asList(link[4].replaceFirst("..$", "zz"), "", "0".repeat(64))) {
            assertThrows(NotFound.class, () -> links.open(order.number(), until, forged));
        }
        assertThrows(NotFound.class, () -> links.open(order.number(), until + 60, link[4]));
        assertThrows(NotFound.class, () -> links.open(other.number(), until, link[4]));
        terms.now().ifPresent(now -> assertThrows(CheckoutRefused.class, () -> checkout.payAgain(order.number(),
                order.accessKey(), PayMethod.CARD, now.number() + 1)));

        leap.by(Duration.ofDays(2));
        staff.does(() -> {
            links.again(order.number());
            return null;
        });
        leap.by(Duration.ofDays(2));

        assertEquals(order.number(), links.open(order.number(), until, link[4]).number(), "it has more time");
        var later = links.path(deals.now(order.number())).split("/");
        assertNotEquals(link[3], later[3]);
        assertEquals(order.number(), links.open(order.number(), Long.parseLong(later[3]), later[4]).number());
        leap.by(Duration.ofDays(2));
        var ended = Patience.until(() -> deals.now(order.number()), now -> now.status() == OrderStatus.EXPIRED);
        assertEquals(OrderStatus.EXPIRED, ended.status());
        assertEquals(4, stock.available(Set.of(sku)).get(sku));
        assertThrows(CheckoutRefused.class, () -> links.open(order.number(), Long.parseLong(later[3]), later[4]));
        assertThrows(CheckoutRefused.class, () -> staff.does(() -> {
            links.again(order.number());
            return null;
        }));

        var copy = staff.does(() -> links.repeat(order.number()));
        assertEquals(3, phone.view(copy).line(sku).orElseThrow().quantity());
        assertEquals(order.email(), phone.view(copy).email());
        assertEquals(copy, staff.does(() -> links.repeat(order.number())), "one order is made again by one");
    }

    @Test
    @DisplayName("a link leads on while a transfer is under way, and money for an order that is made again goes back")
    void leadsOnWhileMoneyIsUnderWayAndNeverSellsTwice() {
        deals.awaitingTransfer(1000, 1); // transfers are offered from then on, for ten days
        var sku = shelf.product(2500, 9);
        var order = phone.send(phone.view(phone.draft(sku, 3)));
        var link = links.path(order).split("/");
        phone.pay(order, PayMethod.TRANSFER);
        leap.by(Duration.ofDays(4));
        assertEquals(order.number(), links.open(order.number(), Long.parseLong(link[3]), link[4]).number());

        leap.by(Duration.ofDays(8));
        Patience.until(() -> deals.now(order.number()), now -> now.status() == OrderStatus.EXPIRED);
        assertThrows(CheckoutRefused.class, () -> links.open(order.number(), Long.parseLong(link[3]), link[4]));
        var copy = phone.send(phone.view(staff.does(() -> links.repeat(order.number()))));
        assertTrue(orders.timeline(copy.number()).stream().anyMatch(entry -> entry.kind().equals("DRAFTED_AGAIN")
                && entry.detail().equals(order.number().value())));
        receive(order, order.total());

        assertEquals(OrderStatus.EXPIRED, deals.now(order.number()).status());
        assertTrue(orders.timeline(order.number()).stream()
                .anyMatch(entry -> entry.kind().equals("LATE_MONEY_RETURNED")));
        assertEquals(6, stock.available(Set.of(sku)).get(sku));
    }

    private void receive(OrderView order, Money amount) {
        staff.does(() -> transfers.enter(new EnterReceipt(amount, clock.today(),
                CreditorReference.of(order.number().value()).pretty(), "Ada Byron", false,
                new IdempotencyKey("receipt:" + UUID.randomUUID()))));
    }

    @Test
    @DisplayName("what a transfer left open before the link was used is paid by card, and a second transfer is refused")
    void paysTheRestOfATransferByCard() {
        deals.awaitingTransfer(1000, 1);
        var order = phone.send(phone.view(phone.draft(shelf.product(2000, 6), 1)));
        receive(order, Money.ofMinor(600, "EUR"));
        assertThrows(CheckoutRefused.class, () -> phone.pay(order, PayMethod.TRANSFER));

        var placed = phone.pay(order, PayMethod.CARD);
        PaymentPage.pay(placed.payUrl().orElseThrow(), PaymentPage.GOOD_CARD);
        checkout.returned(order.number(), order.accessKey());
        assertEquals(OrderStatus.CONFIRMED, deals.now(order.number()).status());
        assertEquals(order.total(), Money.sum("EUR", payments.of(order.number().value()).stream()
                .map(PaymentView::captured).toList()));
    }

    @Test
    @DisplayName("a link to an order that was called off before it was paid opens nothing, and a draft is made of it")
    void closesLinksOfOrdersThatWereCalledOff() {
        var order = phone.send(phone.view(phone.draft(shelf.product(2500, 4), 1)));
        var link = links.path(order).split("/");
        cancellations.cancelOwn(order.number(), order.accessKey(), "mistyped");

        assertThrows(CheckoutRefused.class, () -> links.open(order.number(), Long.parseLong(link[3]), link[4]));
        assertEquals(1, phone.view(staff.does(() -> links.repeat(order.number()))).pieces());
    }

    @Test
    @DisplayName("an order that is paid is never made again, and one that is to be paid again waits for no transfer")
    void refusesWhatThePagesDoNotOffer() {
        deals.awaitingTransfer(1000, 1);
        var paid = deals.paid(1000, 1);
        assertThrows(CheckoutRefused.class, () -> staff.does(() -> links.repeat(paid.number())));

        ordering.suspend(paid.number(), "the reserved money is gone");
        var refused = assertThrows(CheckoutRefused.class, () -> phone.pay(paid, PayMethod.TRANSFER));
        assertEquals("checkout.refused.method", refused.messageKey());
        ordering.resume(paid.number(), "it is there");
    }

    @Test
    @DisplayName("an order that gets more time while the janitor waits for it is not ended")
    void keepsWhatGotMoreTimeMeanwhile() throws Exception {
        var order = phone.send(phone.view(phone.draft(shelf.product(2500, 4), 1)));
        ordering.grantTimeToPay(order.number(), clock.now().minusSeconds(1));
        transaction.begin();
        ordering.lock(order.number());
        Patience.until(this::isAwaited, awaited -> awaited);
        assertTrue(isAwaited(), "the janitor has chosen it and waits for its row");
        ordering.grantTimeToPay(order.number(), clock.now().plus(Duration.ofDays(1)));
        transaction.commit();

        assertEquals(OrderStatus.PENDING_PAYMENT, ordering.lock(order.number()).status());
        assertEquals(OrderStatus.PENDING_PAYMENT, deals.now(order.number()).status());
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

    private boolean isAwaited() {
        try (var connection = database.getConnection(); var asked = connection.createStatement();
                var row = asked.executeQuery("select count(*) from pg_locks where not granted")) {
            return row.next() && row.getInt(1) > 0;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
