package org.kontor.giftcard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.AtOnce;
import org.kontor.builders.Cards;
import org.kontor.builders.Deals;
import org.kontor.builders.Eager;
import org.kontor.builders.PaymentPage;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.cart.CartView;
import org.kontor.checkers.Patience;
import org.kontor.checkout.Checkout;
import org.kontor.checkout.Placed;
import org.kontor.it.ShippedEar;
import org.kontor.operations.TimeMachine;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.PaymentProgress;
import org.kontor.returns.Cancellations;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Money;

/** No cent of a card is spent twice, whatever happens at the same time. */
class GiftCardRaceIT extends ShippedEar {

    @Inject
    private Cards cards;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Deals deals;

    @Inject
    private Checkout checkout;

    @Inject
    private TimeMachine machine;

    @Inject
    private Cancellations cancellations;

    @Inject
    private BusinessClock clock;

    @Resource
    private ManagedExecutorService threads;

    @Resource(lookup = "java:jboss/datasources/KontorDS")
    private DataSource database;

    @Inject
    private Staff staff;

    private ConcurrentLinkedQueue<CartView> carts(int buyers, long cents, CardCode code) {
        var sku = shelf.product(cents, buyers);
        return new ConcurrentLinkedQueue<>(IntStream.range(0, buyers)
                .mapToObj(buyer -> cards.with(shoppers.readyCart(sku, 1), code)).toList());
    }

    /** Whom the shop was too busy for presses again. */
    private Placed place(CartView cart, long cents) throws Exception {
        return Eager.until(() -> checkout.place(cards.pressed(cart, euro(cents))));
    }

    @Test
    @DisplayName("R-19, A9: of fifty who pay with one card at once exactly as many succeed as it can pay")
    void paysOnceWithEachCent() throws Exception {
        var card = cards.credit(10_000);
        var carts = carts(50, 1510, cards.code(card));

        var done = AtOnce.times(50, () -> place(carts.remove(), 2_000));

        assertEquals(5, done.stream().filter(AtOnce.Result::isDone).count(), "20.00 each");
        assertTrue(done.stream().filter(AtOnce.Result::isDone).allMatch(each -> deals.now(each.answer().number())
                .paymentStatus() == PaymentProgress.PAID));
        assertEquals(euro(0), cards.now(card).balance());
        assertEquals(euro(0), cards.now(card).held());
    }

    @Test
    void holdsWhatAnUnpaidOrderWantsAndNothingMore() throws Exception {
        var card = cards.credit(5_000);
        var carts = carts(20, 10_000, cards.code(card));

        var done = AtOnce.times(20, () -> place(carts.remove(), 5_000)).stream()
                .filter(AtOnce.Result::isDone).toList();

        assertEquals(1, done.size(), "100.00 each, so the first order holds all of it");
        assertEquals(euro(5_000), cards.now(card).balance());
        assertEquals(euro(5_000), cards.now(card).held());
        staff.does(() -> {
            machine.forward(Duration.ofMinutes(41));
            return null;
        });
        var number = done.get(0).answer().number();
        deals.sweep();
        Patience.until(() -> deals.now(number).status(), status -> status == OrderStatus.EXPIRED);
        assertEquals(euro(5_000), cards.now(card).available());
        assertEquals(PaymentProgress.NONE, deals.now(number).paymentStatus());
    }

    @Test
    void takesTheCardOnceHoweverOftenThePaymentIsTold() throws Exception {
        var card = cards.credit(5_000);
        var cart = cards.with(shoppers.readyCart(shelf.product(10_000, 5), 1), cards.code(card));
        var placed = cards.order(cart);
        PaymentPage.pay(placed.payUrl().orElseThrow(), PaymentPage.GOOD_CARD);

        AtOnce.all(20, () -> checkout.returned(placed.number(), placed.accessKey()));

        assertEquals(OrderStatus.CONFIRMED, deals.now(placed.number()).status());
        assertEquals(PaymentProgress.PAID, deals.now(placed.number()).paymentStatus());
        assertEquals(euro(0), cards.now(card).balance());
    }

    /** The later one of two cards pays first; who has locked the earlier one is waited for before the later is touched. */
    @Test
    void locksTheCardsOfAnOrderInTheOrderOfTheirIds() throws Exception {
        var first = cards.credit(6_000);
        var second = cards.credit(3_000, clock.today().plusDays(30));
        var cart = shoppers.readyCart(shelf.product(20_000, 5), 1);
        cards.with(cart, cards.code(first));
        var placed = cards.order(cards.with(cart, cards.code(second)));
        try (var clerk = database.getConnection()) {
            clerk.setAutoCommit(false);
            lock(clerk, first, "");
            var letGo = CompletableFuture.runAsync(() -> cancellations.cancelOwn(placed.number(), placed.accessKey(),
                    "changed my mind"), threads);
            Patience.until(this::waiting, waiting -> waiting > 0);

            lock(clerk, second, " nowait");

            clerk.commit();
            letGo.get(1, TimeUnit.MINUTES);
        }
        assertEquals(euro(6_000), cards.now(first).available());
        assertEquals(euro(3_000), cards.now(second).available());
    }

    private static void lock(Connection connection, String card, String how) throws SQLException {
        try (var statement = connection.prepareStatement("select 1 from gift_card where number = ? for update" + how)) {
            statement.setString(1, card);
            assertTrue(statement.executeQuery().next());
        }
    }

    /** How many wait for a card that somebody has locked. */
    private int waiting() {
        try (var connection = database.getConnection(); var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and query like '%from gift_card %'")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void ordersOneCartOnceHoweverOftenTheButtonIsPressed() throws Exception {
        var card = cards.credit(10_000);
        var cart = cards.with(shoppers.readyCart(shelf.product(1510, 50), 1), cards.code(card));

        var placed = AtOnce.times(20, () -> checkout.place(cards.pressed(cart, euro(2_000)))).stream().filter(AtOnce.Result::isDone)
                .map(each -> each.answer()).map(Placed::number).distinct().toList();

        assertEquals(1, placed.size());
        assertEquals(euro(8_000), cards.now(card).balance());
    }

    private static Money euro(long minor) {
        return Money.ofMinor(minor, "EUR");
    }
}
