package org.kontor.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.BankReceipts;
import org.kontor.builders.Deals;
import org.kontor.builders.Leap;
import org.kontor.builders.PhoneOrders;
import org.kontor.builders.Shelf;
import org.kontor.builders.Staff;
import org.kontor.checkers.Patience;
import org.kontor.inventory.InventoryQueries;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.Ordering;
import org.kontor.payment.PayMethod;
import org.kontor.returns.Cancellations;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.NotFound;

/** PAY-14: how long a link pays an order, and what becomes of an order whose link nobody used. */
class PayLinksIT extends ShippedEar {

    @Inject
    private BankReceipts bank;

    @Inject
    private PhoneOrders phone;

    @Inject
    private Shelf shelf;

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
    private InventoryQueries stock;

    @Inject
    private Leap leap;

    @Inject
    private Cancellations cancellations;

    @Inject
    private Ordering ordering;

    @Inject
    private BusinessClock clock;

    @Inject
    private UserTransaction transaction;

    @Resource(lookup = "java:jboss/datasources/KontorDS")
    private DataSource database;

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
        deals.sweep();
        Patience.until(() -> deals.now(order.number()), now -> now.status() == OrderStatus.EXPIRED);
        assertThrows(CheckoutRefused.class, () -> links.open(order.number(), Long.parseLong(link[3]), link[4]));
        var copy = phone.send(phone.view(staff.does(() -> links.repeat(order.number()))));
        assertTrue(orders.timeline(copy.number()).stream().anyMatch(entry -> entry.kind().equals("DRAFTED_AGAIN")
                && entry.detail().equals(order.number().value())));
        bank.receive(order, order.total());

        assertEquals(OrderStatus.EXPIRED, deals.now(order.number()).status());
        assertTrue(orders.timeline(order.number()).stream()
                .anyMatch(entry -> entry.kind().equals("LATE_MONEY_RETURNED")));
        assertEquals(6, stock.available(Set.of(sku)).get(sku));
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
        ordering.grantTimeToPay(order.number(), clock.now().plusSeconds(5)); // it is locked before the janitor comes
        transaction.begin();
        ordering.lock(order.number());
        assertTrue(Patience.until(this::isAwaited, awaited -> awaited),
                "the janitor has chosen it and waits for its row");
        ordering.grantTimeToPay(order.number(), clock.now().plus(Duration.ofDays(1)));
        transaction.commit();

        assertEquals(OrderStatus.PENDING_PAYMENT, ordering.lock(order.number()).status());
        assertEquals(OrderStatus.PENDING_PAYMENT, deals.now(order.number()).status());
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
