package org.kontor.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.AtOnce;
import org.kontor.builders.BankReceipts;
import org.kontor.builders.Deals;
import org.kontor.builders.Leap;
import org.kontor.builders.PhoneOrders;
import org.kontor.builders.Sales;
import org.kontor.builders.SandboxPanel;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.cart.CartCoupons;
import org.kontor.cart.CartLineView;
import org.kontor.cart.CartToken;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
import org.kontor.cart.seen.CartChange;
import org.kontor.checkers.Patience;
import org.kontor.checkout.again.OrderAgain;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentView;
import org.kontor.promotion.Action;
import org.kontor.shared.Money;
import org.kontor.shared.NotFound;
import org.kontor.shared.Percentage;
import org.kontor.shared.Sku;

/** Who did not pay in time orders again without typing anything, and is told what changed meanwhile. */
class OrderAgainIT extends ShippedEar {

    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Duration OVER_A_DAY = Duration.ofHours(25);

    @Inject
    private OrderAgain again;

    @Inject
    private Carts carts;

    @Inject
    private CartCoupons coupons;

    @Inject
    private Sales sales;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Deals deals;

    @Inject
    private PhoneOrders phone;

    @Inject
    private BankReceipts bank;

    @Inject
    private PaymentQueries payments;

    @Inject
    private OrderQueries orders;

    @Inject
    private Leap leap;

    private OrderView expired(Placed placed, Duration time) {
        leap.by(time);
        var order = Patience.until(() -> deals.now(placed.number()), now -> now.status() == OrderStatus.EXPIRED);
        assertEquals(OrderStatus.EXPIRED, order.status());
        return order;
    }

    private CartView begin(OrderView order, CartView held) {
        return view(again.begin(order.number(), order.accessKey(), held == null ? null : held.token()).cart());
    }

    private CartView view(CartToken token) {
        return carts.view(token).orElseThrow();
    }

    private static Map<Sku, Integer> pieces(CartView cart) {
        return cart.lines().stream().collect(Collectors.toMap(CartLineView::sku, CartLineView::quantity));
    }

    private static List<CartChange.Kind> told(CartView cart) {
        return cart.changes().stream().map(CartChange::kind).toList();
    }

    @Test
    void putsGoodsContactAddressDeliveryAndCodesIntoOneFreshCart() {
        var sku = shelf.product(5000, 9);
        var code = sales.coded(new Action.OrderPercentOff(Percentage.parse("10")), Sales.Limits.NONE).code();
        var old = shoppers.express(sku, 2);
        old = coupons.enter(old.token(), code.value(), "198.51.100.31");
        var order = expired(shoppers.order(old), AN_HOUR);

        var cart = begin(order, null);

        assertNotEquals(old.token(), cart.token());
        assertEquals(Map.of(sku, 2), pieces(cart));
        assertEquals(old.email(), cart.email());
        assertEquals(old.shipTo(), cart.shipTo());
        assertEquals("EXPRESS", cart.delivery().orElseThrow().code());
        assertEquals(List.of(code), cart.coupons());
        assertEquals(old.price().total(), cart.price().total());
        assertEquals(List.of(), cart.changes(), "nothing changed");
        assertEquals(List.of(), cart.gaps(), "nothing has to be typed");
        assertEquals(cart.token(), begin(order, null).token(), "pressing twice makes one cart");
        assertEquals(cart.token(), begin(order, cart).token());
        assertEquals(OrderStatus.CONFIRMED, deals.paid(shoppers.order(cart)).status());
    }

    @Test
    void makesOneCartHoweverManyPressAtOnce() throws Exception {
        var order = expired(shoppers.order(shelf.product(5000, 9), 1), AN_HOUR);

        var made = AtOnce.all(8, () -> again.begin(order.number(), order.accessKey(), null).cart());

        assertEquals(1, made.stream().distinct().count());
        assertEquals(1, orders.timeline(order.number()).stream().filter(line -> line.kind().equals("ORDERED_AGAIN")).count(),
                "staff read it once");
    }

    @Test
    void namesWhatBecameDearerScarceOrIsGone() {
        var dear = shelf.product(5000, 9);
        var gone = shelf.product(3000, 9);
        var scarce = shelf.product(2000, 3);
        var token = carts.add(null, dear, 1).token();
        carts.add(token, gone, 1);
        carts.add(token, scarce, 3);
        var order = expired(shoppers.order(shoppers.ready(token)), AN_HOUR);
        shelf.reprice(dear, 5500);
        shelf.retire(gone);
        deals.paid(shoppers.order(scarce, 2));

        var cart = begin(order, null);

        assertTrue(told(cart).containsAll(List.of(CartChange.Kind.PRICE_ROSE, CartChange.Kind.NO_LONGER_SOLD,
                CartChange.Kind.ONLY_LEFT)), () -> told(cart).toString());
        assertEquals(3, cart.lines().size(), "what is gone stays until the customer takes it out");
    }

    @Test
    void losesNothingOfWhatLiesInTheCartOfTheBrowser() {
        var ordered = shelf.product(5000, 9);
        var both = shelf.product(1000, 9);
        var other = shelf.product(700, 9);
        var token = carts.add(null, ordered, 2).token();
        carts.add(token, both, 1);
        var order = expired(shoppers.order(shoppers.ready(token)), AN_HOUR);
        var present = carts.add(null, other, 3);
        carts.add(present.token(), both, 4);

        var cart = begin(order, present);

        assertEquals(Map.of(ordered, 2, both, 4, other, 3), pieces(cart));
        assertTrue(carts.view(present.token()).isEmpty(), "it lies in the other cart");
        assertEquals(pieces(cart), pieces(begin(order, cart)), "pressing again adds nothing");
    }

    @Test
    void showsNobodyElseWhatSomebodyPutIntoTheCartSince() {
        var order = expired(shoppers.order(shelf.product(5000, 9), 1), AN_HOUR);
        var mine = begin(order, null);
        assertEquals(mine.token(), begin(order, null).token(), "there is nothing in it but the order");
        carts.add(mine.token(), shelf.product(700, 9), 1);

        var theirs = begin(order, null);

        assertNotEquals(mine.token(), theirs.token());
        assertEquals(1, theirs.lines().size());
        assertEquals(2, begin(order, mine).lines().size(), "and who has it keeps it");
    }

    @Test
    void findsTheSameCartWhenABrowserPressesAnewWithTheCartThatWasPutIntoIt() {
        var order = expired(shoppers.order(shelf.product(5000, 9), 1), AN_HOUR);
        var present = carts.add(null, shelf.product(700, 9), 3);

        var first = begin(order, present);

        assertEquals(first.token(), begin(order, present).token());
        assertEquals(2, first.lines().size());
    }

    @Test
    @DisplayName("who presses anew, for the answer was lost, comes to their own cart and not to that of somebody else")
    void findsTheCartIntoWhichThatOfTheBrowserWasPutAndNoOther() {
        var order = expired(shoppers.order(shelf.product(5000, 9), 1), AN_HOUR);
        carts.add(begin(order, null).token(), shelf.product(700, 9), 1);
        var present = carts.add(null, shelf.product(900, 9), 3);

        var mine = begin(order, present);

        assertEquals(mine.token(), begin(order, present).token());
    }

    @Test
    void isForWhoMayOpenTheOrderAndForNoOrderThatLives() {
        var order = expired(shoppers.order(shelf.product(5000, 9), 1), AN_HOUR);
        assertThrows(NotFound.class, () -> again.begin(order.number(), "0".repeat(32), null));
        assertThrows(NotFound.class, () -> again.begin(order.number(), null, null));

        var paid = deals.paid(1995, 1);
        assertThrows(CheckoutRefused.class, () -> again.begin(paid.number(), paid.accessKey(), null));
    }

    @Test
    @DisplayName("money that comes for an order that was put into a cart again goes back")
    void neverLivesBesideTheCartThatMakesItAgain() {
        var waiting = deals.awaitingTransfer(shoppers.readyCart(shelf.product(1000, 5), 1), 1, 1);
        leap.by(OVER_A_DAY);
        var order = Patience.until(() -> deals.now(waiting.number()), now -> now.status() == OrderStatus.EXPIRED);
        begin(order, null);

        bank.receive(order, order.total());

        assertEquals(OrderStatus.EXPIRED, deals.now(order.number()).status());
        assertEquals(Money.zero("EUR"), Money.sum("EUR", payments.of(order.number().value()).stream()
                .map(PaymentView::refundable).toList()));
    }

    @Test
    @DisplayName("an order whose cart was put into that of another order never lives again either")
    void neverLivesBesideTheCartOfAnotherOrderInWhichItLies() {
        var waiting = deals.awaitingTransfer(shoppers.readyCart(shelf.product(1000, 5), 1), 1, 1);
        var other = shoppers.order(shelf.product(5000, 9), 1);
        var order = expired(other, OVER_A_DAY);
        var first = Patience.until(() -> deals.now(waiting.number()), now -> now.status() == OrderStatus.EXPIRED);
        assertEquals(2, begin(order, begin(first, null)).lines().size());

        bank.receive(first, first.total());

        assertEquals(OrderStatus.EXPIRED, deals.now(first.number()).status());
        assertEquals(Money.zero("EUR"), Money.sum("EUR", payments.of(first.number().value()).stream()
                .map(PaymentView::refundable).toList()));
    }

    @Test
    void givesCustomersACartOfTheirOwnOfAnOrderThatStaffSent() {
        var sent = phone.send(phone.view(phone.draft(shelf.product(5000, 9), 1)));
        leap.by(Duration.ofDays(40));
        var order = Patience.until(() -> deals.now(sent.number()), now -> now.status() == OrderStatus.EXPIRED);

        var cart = begin(order, null);

        assertEquals(order.email(), cart.email());
        assertEquals(1, cart.pieces());
        assertTrue(carts.add(cart.token(), shelf.product(700, 2), 1).pieces() == 2, "it is no draft");
    }

    @Test
    @DisplayName("the mail about an order that was not paid leads to the order, where one press orders again")
    void isWhereTheMailLeads() {
        var order = expired(shoppers.order(shelf.product(5000, 9), 1), AN_HOUR);

        var mails = Patience.until(() -> SandboxPanel.texts(order.email()), texts -> !texts.isEmpty());

        assertTrue(mails.toString().contains("Order again: "), mails::toString);
        assertTrue(mails.toString().contains("/order/" + order.number() + "?key=" + order.accessKey()), mails::toString);
    }
}
