package org.kontor.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.AtOnce;
import org.kontor.builders.BankReceipts;
import org.kontor.builders.Deals;
import org.kontor.builders.Leap;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.cart.CartRefused;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
import org.kontor.cart.seen.CartChange;
import org.kontor.checkers.Patience;
import org.kontor.checkout.CheckoutRefused;
import org.kontor.fulfilment.ShipmentQueries;
import org.kontor.inventory.BackorderDesk;
import org.kontor.inventory.StockDesk;
import org.kontor.inventory.StockReason;
import org.kontor.inventory.StockRefused;
import org.kontor.inventory.WaitingQueries;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.FulfilmentProgress;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.Promise;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.PageRequest;
import org.kontor.shared.Sku;
import org.kontor.shipping.DeliveryQueries;
import org.kontor.shipping.Destination;

@DisplayName("INV-05: an order for goods that are still to come, from the cart to its last parcel")
class WaitingOrdersIT extends ShippedEar {

    @Inject
    private BankReceipts bank;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Deals deals;

    @Inject
    private Carts carts;

    @Inject
    private OrderQueries orders;

    @Inject
    private ShipmentQueries parcels;

    @Inject
    private DeliveryQueries deliveries;

    @Inject
    private WaitingQueries waiting;

    @Inject
    private BackorderDesk backorders;

    @Inject
    private StockDesk desk;

    @Inject
    private BusinessClock clock;

    @Inject
    private Leap leap;

    @Inject
    private Staff staff;

    @Test
    void promisesTheDeliveryFromTheDayOnWhichTheLastPieceComes() {
        var sku = shelf.product(1995, 1);
        var day = shelf.sellAhead(sku, 5, 30);

        var now = shoppers.readyCart(sku, 1);
        assertEquals(null, now.readyOn());
        var later = shoppers.readyCart(sku, 3);
        assertEquals(day, later.readyOn());
        assertEquals(2, later.line(sku).orElseThrow().late());
        assertTrue(later.delivery().orElseThrow().window().first().isAfter(day));

        assertEquals(window(day), deals.paid(shoppers.order(later)).promise());
    }

    @Test
    void sendsWhatIsHereAndTheRestWhenItComes() {
        var sku = shelf.product(1995, 1);
        shelf.sellAhead(sku, 5, 30);
        var order = deals.paid(shoppers.order(sku, 3));

        assertThrows(StockRefused.class, () -> deals.ship(order));
        assertEquals(List.of(), parcels.of(order.number()), "a refused parcel leaves nothing behind");
        deals.ship(order, Map.of(line(order), 1));
        assertEquals(FulfilmentProgress.PARTIAL, deals.now(order.number()).fulfilmentStatus());
        assertThrows(StockRefused.class, () -> deals.ship(order, Map.of(line(order), 1)));

        shelf.receive(sku, 2);
        deals.ship(deals.now(order.number()));
        assertEquals(FulfilmentProgress.SHIPPED, deals.now(order.number()).fulfilmentStatus());
    }

    @Test
    void namesADayThatMovedInTheCartAndTakesNoOrderForIt() {
        var sku = shelf.product(1995, 1);
        var day = shelf.sellAhead(sku, 5, 30);
        var cart = shoppers.readyCart(sku, 3);
        assertEquals(List.of(), cart.changes(), "what the customer did is no news");

        var later = shelf.sellAhead(sku, 5, 40);

        var change = carts.view(cart.token()).orElseThrow().changes().get(0);
        assertEquals(CartChange.Kind.COMES_LATER, change.kind());
        assertEquals(day, change.fromDay());
        assertEquals(later, change.toDay());
        assertEquals("checkout.refused.later", assertThrows(CheckoutRefused.class, () -> shoppers.order(cart))
                .messageKey());
        var told = carts.acknowledge(cart.token());
        assertEquals(window(later), deals.now(shoppers.order(told).number()).promise());
    }

    @Test
    void givesWhatIsHereOnlyToThoseWhoWereToldSoAndAsksTheOthersAnew() throws Exception {
        var sku = shelf.product(1995, 2);
        shelf.sellAhead(sku, 3, 30);
        var ready = new ConcurrentLinkedQueue<>(Stream.generate(() -> shoppers.readyCart(sku, 1)).limit(6).toList());
        var late = new ConcurrentLinkedQueue<CartView>();

        var first = AtOnce.times(6, () -> {
            var cart = ready.poll();
            late.add(cart);
            var placed = shoppers.order(cart);
            late.remove(cart);
            return placed;
        });

        assertEquals(2, first.stream().filter(AtOnce.Result::isDone).count(), first.toString());
        assertTrue(first.stream().filter(each -> !each.isDone())
                .allMatch(each -> each.refusal().messageKey().equals("checkout.refused.later")), first.toString());
        var second = AtOnce.times(4, () -> shoppers.order(carts.acknowledge(late.poll().token())));
        assertEquals(3, second.stream().filter(AtOnce.Result::isDone).count(), second.toString());
    }

    @Test
    void tellsWhoWaitsLongerAndPromisesAnew() {
        var sku = shelf.product(1995, 1);
        shelf.sellAhead(sku, 5, 30);
        var served = deals.paid(shoppers.order(sku, 1));
        var waits = deals.paid(shoppers.order(sku, 2));

        var sooner = shelf.sellAhead(sku, 5, 20);

        assertEquals(window(sooner), Patience.until(() -> deals.now(waits.number()).promise(), window(sooner)::equals));
        assertEquals(0, happened(waits, "MAIL_DELAYED"), "good news are on the page of the order");

        var later = shelf.sellAhead(sku, 5, 44);

        assertEquals(1, Patience.until(() -> happened(waits, "MAIL_DELAYED"), count -> count == 1));
        assertEquals(window(later), deals.now(waits.number()).promise());
        assertEquals(served.promise(), deals.now(served.number()).promise());
        assertEquals(2, happened(waits, "PROMISED_ANEW"));
        assertEquals(0, happened(served, "MAIL_DELAYED"));
    }

    @Test
    void endsWithTheTrueDayHoweverOftenItMoves() {
        var sku = shelf.product(1995, 0);
        shelf.sellAhead(sku, 5, 30);
        var order = deals.paid(shoppers.order(sku, 2));

        shelf.sellAhead(sku, 5, 400);
        var meant = shelf.sellAhead(sku, 5, 40);
        assertEquals(meant.toString(), Patience.until(() -> toldDay(order), meant.toString()::equals));
        assertEquals(window(meant), deals.now(order.number()).promise());

        var sooner = shelf.sellAhead(sku, 5, 35);
        assertEquals(sooner.toString(), Patience.until(() -> toldDay(order), sooner.toString()::equals));
        shelf.sellAhead(sku, 5, 40);
        assertEquals(meant.toString(), Patience.until(() -> toldDay(order), meant.toString()::equals),
                "a day that was told before is told again");
    }

    @Test
    void tellsWhoWasPromisedFromTheShelfThatTheGoodsAreGone() {
        var sku = shelf.product(1995, 3);
        var day = shelf.sellAhead(sku, 10, 30);
        var first = deals.paid(shoppers.order(sku, 1));
        var gone = deals.paid(shoppers.order(sku, 2));
        var waits = deals.paid(shoppers.order(sku, 1));
        assertTrue(gone.promise().last().isBefore(day));

        staff.does(() -> desk.adjust(sku, -2, StockReason.DAMAGED, "fell down"));

        assertEquals(1, Patience.until(() -> happened(gone, "MAIL_DELAYED"), count -> count == 1));
        assertEquals(day.toString(), toldDay(gone));
        assertEquals(window(day), deals.now(gone.number()).promise());
        assertEquals(first.promise(), deals.now(first.number()).promise());
        assertEquals(List.of(0L, 0L), Stream.of(first, waits).map(order -> happened(order, "MAIL_DELAYED")).toList());
    }

    @Test
    void promisesNothingAnewWhileNobodyKnowsWhenGoodsCome() {
        var vase = shelf.product(995, 0);
        var lamp = shelf.product(1995, 0);
        shelf.sellAhead(vase, 5, 1);
        shelf.sellAhead(lamp, 5, 30);
        var token = carts.add(null, vase, 1).token();
        carts.add(token, lamp, 1);
        var order = deals.paid(shoppers.order(shoppers.ready(token)));
        var transfer = deals.awaitingTransfer(shoppers.readyCart(vase, 1), 10, 5);

        leap.by(Duration.ofDays(2));
        var later = shelf.sellAhead(lamp, 5, 40);
        bank.receive(transfer, transfer.total());

        assertEquals(1, Patience.until(() -> happened(order, "MAIL_DELAYED"), count -> count == 1));
        assertEquals(later.toString(), toldDay(order));
        assertEquals(order.promise(), deals.now(order.number()).promise());
        assertEquals(OrderStatus.CONFIRMED, Patience.until(() -> deals.now(transfer.number()).status(),
                OrderStatus.CONFIRMED::equals));
        assertEquals(transfer.promise(), deals.now(transfer.number()).promise());
        assertTrue(waiting.ofOrder(transfer.number(), List.of(vase)).get(vase).isDayUnknown());
    }

    @Test
    void sellsNothingAheadOnceTheDayIsOverAndShowsStaffWhoIsOverdue() {
        var sku = shelf.product(1995, 0);
        shelf.sellAhead(sku, 5, 1);
        var order = deals.paid(shoppers.order(sku, 2));
        assertEquals(List.of(), overdue(sku));

        leap.by(Duration.ofDays(2));

        assertThrows(CartRefused.class, () -> carts.add(null, sku, 1));
        assertEquals(List.of(order.number()), overdue(sku));
        staff.does(() -> backorders.sellNoMoreAhead(sku, clock.today().plusDays(9), "the ship is late"));
        assertEquals(List.of(), overdue(sku));
        assertEquals(1, Patience.until(() -> happened(order, "MAIL_DELAYED"), count -> count == 1));
    }

    private List<OrderNumber> overdue(Sku sku) {
        return staff.does(() -> waiting.list(sku.value(), true, PageRequest.of(1, 9))).items().stream()
                .flatMap(goods -> goods.orders().stream()).map(each -> each.number()).toList();
    }

    /** The day that the last mail about a delay named; empty when there was none. */
    private String toldDay(OrderView order) {
        return orders.timeline(order.number()).stream().filter(entry -> entry.kind().equals("MAIL_DELAYED"))
                .map(entry -> entry.detail().replaceFirst(".* · ", "")).reduce((one, next) -> next).orElse("");
    }

    private long happened(OrderView order, String kind) {
        return orders.timeline(order.number()).stream().filter(entry -> entry.kind().equals(kind)).count();
    }

    private static long line(OrderView order) {
        return order.itemLines().get(0).id();
    }

    private Promise window(LocalDate day) {
        var window = deliveries.window("STANDARD", new Destination("DE", "10119"), "EUR", day).orElseThrow();
        return new Promise(window.first(), window.last());
    }
}
