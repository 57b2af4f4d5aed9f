package org.kontor.giftcard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kontor.builders.Reimbursements.item;
import static org.kontor.builders.Reimbursements.units;
import static org.kontor.builders.Reimbursements.wish;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Cards;
import org.kontor.builders.Deals;
import org.kontor.builders.Night;
import org.kontor.builders.PriceLists;
import org.kontor.builders.Reimbursements;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.cart.CartContact;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
import org.kontor.catalog.CatalogQueries;
import org.kontor.checkers.Patience;
import org.kontor.checkout.Checkout;
import org.kontor.invoicing.InvoiceQueries;
import org.kontor.it.ShippedEar;
import org.kontor.operations.NightJob;
import org.kontor.ordering.FulfilmentProgress;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.PaymentProgress;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentStatus;
import org.kontor.payment.PaymentView;
import org.kontor.returns.CancelItems;
import org.kontor.returns.Cancellations;
import org.kontor.returns.GoodsFate;
import org.kontor.returns.GrantRefund;
import org.kontor.returns.RefundStatus;
import org.kontor.returns.RefundView;
import org.kontor.shared.Address;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Email;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;
import org.kontor.shared.TaxCategory;

/** Gift cards from their sale to their end; after each test every check of the books holds, K1 to K4 among them. */
class GiftCardLifeIT extends ShippedEar {

    @Inject
    private Cards cards;

    @Inject
    private GiftCardQueries queries;

    @Inject
    private Carts carts;

    @Inject
    private Checkout checkout;

    @Inject
    private OrderQueries orders;

    @Inject
    private PaymentQueries payments;

    @Inject
    private InvoiceQueries invoices;

    @Inject
    private Cancellations cancellations;

    @Inject
    private Reimbursements reimbursements;

    @Inject
    private Shelf shelf;

    @Inject
    private PriceLists lists;

    @Inject
    private CatalogQueries catalog;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Deals deals;

    @Inject
    private Night night;

    @Inject
    private Staff staff;

    @Inject
    private BusinessClock clock;

    private CartView cardCart(long cents, int pieces) {
        var token = carts.add(null, shelf.product(cents, 100, TaxCategory.VOUCHER), pieces).token();
        carts.contact(token, new CartContact(Email.parse("ann." + UUID.randomUUID() + "@example.com"), null,
                new Address("Ann Lund", null, "Torstraße 14", null, "10119", "Berlin", "DE"), null));
        return carts.deliver(token, carts.view(token).orElseThrow().deliveries().options().get(0).code());
    }

    private OrderView bought(long cents, int pieces) {
        return deals.paid(cards.order(cardCart(cents, pieces)));
    }

    /** A paid order for goods of 100.00, of which the card pays what it can. */
    private OrderView paidWith(String card) {
        var cart = cards.with(shoppers.readyCart(shelf.product(10_000, 5), 1), cards.code(card));
        var placed = cards.order(cart);
        return placed.payUrl().isEmpty() ? deals.now(placed.number()) : deals.paid(placed);
    }

    private List<PaymentView> payments(OrderView order) {
        return payments.of(order.number().value());
    }

    @Test
    @DisplayName("PRC-09: a bought gift card is mailed once, bears no tax, stands on no invoice and ends its order")
    void isSoldMailedAndOwed() {
        var cart = cardCart(5000, 2);
        assertEquals(List.of("email"), cart.deliveries().options().stream().map(each -> each.code()).toList());
        assertTrue(cart.price().tax().isZero());
        assertEquals(euro(10_000), cart.price().total());

        var order = deals.paid(cards.order(cart));

        assertEquals(OrderStatus.COMPLETED, order.status());
        assertEquals(FulfilmentProgress.DELIVERED, order.fulfilmentStatus());
        var sold = queries.ofOrder(order.number());
        assertEquals(List.of(euro(5000), euro(5000)), sold.stream().map(GiftCardView::balance).toList());
        assertTrue(sold.stream().allMatch(card -> card.email().equals(order.email().value())));
        var mailed = Patience.until(() -> orders.timeline(order.number()).stream()
                .filter(entry -> entry.kind().equals("MAIL_CARD")).count(), count -> count >= 2);
        assertEquals(2, mailed);
        assertEquals(List.of(1, 1), queries.ofOrder(order.number()).stream().map(GiftCardView::codes).toList());
        night.run(NightJob.ISSUE_INVOICES, clock.today());
        assertEquals(List.of(), invoices.ofOrder(order.number()));
    }

    @Test
    void issuesTheCardOfAMixedOrderAtOnceAndInvoicesOnlyTheGoods() {
        var order = mixed(11_900);

        assertEquals(1, queries.ofOrder(order.number()).size());
        assertEquals(FulfilmentProgress.PARTIAL, order.fulfilmentStatus());
        deals.ship(order);
        night.run(NightJob.ISSUE_INVOICES, clock.today());
        assertEquals(List.of(euro(11_900)), invoices.ofOrder(order.number()).stream().map(each -> each.gross())
                .toList());
        assertEquals(OrderStatus.COMPLETED, deals.now(order.number()).status());
    }

    private OrderView mixed(int cents) {
        var cart = shoppers.readyCart(shelf.product(cents, 5), 1);
        carts.add(cart.token(), shelf.product(5000, 100, TaxCategory.VOUCHER), 1);
        return deals.paid(cards.order(shoppers.ready(cart.token())));
    }

    private void assertOnlyTheCardIsLeft(OrderView before) {
        var order = deals.now(before.number());
        assertEquals(before.total().minus(euro(5000)), order.refunded(), "the goods and their delivery");
        assertEquals(PaymentProgress.PART_REFUNDED, order.paymentStatus());
        assertEquals(FulfilmentProgress.DELIVERED, order.fulfilmentStatus());
        assertEquals(OrderStatus.COMPLETED, order.status());
        assertEquals(euro(5000), queries.ofOrder(order.number()).get(0).available());
        night.run(NightJob.ISSUE_INVOICES, clock.today());
        assertEquals(List.of(), invoices.ofOrder(order.number()));
    }

    @Test
    void givesTheDeliveryFeeBackWithTheLastGoodsOfAMixedOrder() {
        var order = mixed(1510);
        assertTrue(order.delivery().isPositive());

        staff.does(() -> cancellations.cancel(new CancelItems(order.number(), Map.of(), "sold out",
                new IdempotencyKey("test-" + UUID.randomUUID()))));

        assertOnlyTheCardIsLeft(order);
    }

    @Test
    void letsCustomersCallTheGoodsOfAMixedOrderOff() {
        var order = mixed(1510);

        cancellations.cancelOwn(order.number(), order.accessKey(), "changed my mind");

        assertOnlyTheCardIsLeft(order);
    }

    @Test
    @DisplayName("PAY-02, R-19: one order is paid with a gift card and by card, and the refund restores the gift card first")
    void paysAPartAndGetsItBackFirst() {
        var card = queries.ofOrder(bought(5000, 1).number()).get(0).number();
        var order = paidWith(card);

        assertEquals(OrderStatus.CONFIRMED, order.status());
        assertEquals(PaymentProgress.PAID, order.paymentStatus());
        assertEquals(Map.of("giftcard", euro(5000), "card", euro(5000)), payments(order).stream().collect(
                Collectors.toMap(PaymentView::method, PaymentView::captured)));
        assertTrue(cards.now(card).balance().isZero());
        deals.ship(order);
        night.run(NightJob.ISSUE_INVOICES, clock.today());

        var refunds = reimbursements.grantAll(wish(order, units(item(order), 1, GoodsFate.RESTOCKED)));

        assertEquals(List.of(euro(5000), euro(5000)), refunds.stream().map(RefundView::amount).toList());
        assertTrue(refunds.stream().allMatch(refund -> refund.status() == RefundStatus.PAID_OUT));
        assertEquals(euro(5000), cards.now(card).balance());
        assertEquals(1, item(deals.now(order.number())).returned());
        assertEquals(PaymentProgress.REFUNDED, deals.now(order.number()).paymentStatus());
        assertEquals(euro(10_000), paidWith(card).total(), "what came back can be spent again");
    }

    @Test
    void needsNoProviderWhenTheCardPaysAll() {
        var card = cards.credit(50_000);

        var order = paidWith(card);

        assertEquals(OrderStatus.CONFIRMED, order.status());
        assertEquals(PaymentProgress.PAID, order.paymentStatus());
        assertEquals(List.of("giftcard"), payments(order).stream().map(PaymentView::gateway).toList());
        assertEquals(euro(40_000), cards.now(card).balance());
    }

    @Test
    void costWhatTheyAreWorthWhateverAListSays() {
        var sku = shelf.product(5000, 1, TaxCategory.VOUCHER);
        lists.sale(sku, 4500, null, null);

        assertEquals(euro(5000), catalog.offers(List.of(sku)).get(sku).unit(), "on its page");
        assertEquals(euro(10_000), carts.add(null, sku, 2).price().total(), "in the cart");
    }

    @Test
    void areNeverSoldOut() {
        var sku = shelf.product(5000, 1, TaxCategory.VOUCHER);
        var cart = carts.add(null, sku, 3);
        assertEquals(euro(15_000), cart.price().total());
        assertTrue(cart.changes().isEmpty(), cart.changes().toString());
    }

    @Test
    void paysWithSeveralCardsTheOneThatEndsFirstBeforeTheOthers() {
        var late = cards.credit(6_000);
        var soon = cards.credit(3_000, clock.today().plusDays(30));
        var cart = shoppers.readyCart(shelf.product(10_000, 5), 1);
        cards.with(cart, cards.code(late));
        cards.with(cart, cards.code(soon));

        var order = deals.paid(cards.order(cart));

        assertEquals(euro(10_000), order.total());
        assertEquals(3, payments(order).size());
        assertTrue(cards.now(soon).balance().isZero());
        assertTrue(cards.now(late).balance().isZero());
    }

    @Test
    void letsTheCardGoWhenTheCustomerCallsTheUnpaidOrderOff() {
        var card = cards.credit(5_000);
        var cart = cards.with(shoppers.readyCart(shelf.product(10_000, 5), 1), cards.code(card));
        var placed = cards.order(cart);
        assertEquals(euro(5_000), cards.now(card).held());

        cancellations.cancelOwn(placed.number(), placed.accessKey(), "changed my mind");

        assertEquals(euro(5_000), cards.now(card).available());
        var paid = payments(deals.now(placed.number())).stream().filter(PaymentView::isGiftCard).toList();
        assertEquals(List.of(PaymentStatus.VOIDED), paid.stream().map(PaymentView::status).toList());
    }

    @Test
    void givesBackAllOfAPaidOrderThatIsCalledOff() {
        var card = cards.credit(5_000);
        var order = paidWith(card);

        cancellations.cancelOwn(order.number(), order.accessKey(), "changed my mind");

        assertEquals(euro(5_000), cards.now(card).balance());
        assertEquals(PaymentProgress.REFUNDED, deals.now(order.number()).paymentStatus());
    }

    @Test
    @DisplayName("R-19: the refund of a purchase stops the card before money moves, and a spent one is not refunded")
    void takesTheCardBackWithItsPrice() {
        var order = bought(5000, 2);
        var sold = queries.ofOrder(order.number());
        paidWith(sold.get(1).number());
        var line = item(order);

        reimbursements.grant(wish(order, new GrantRefund.Line(line.id(), 0, euro(5000), GoodsFate.NONE)));

        assertEquals(GiftCardStatus.DISABLED, cards.now(sold.get(0).number()).status());
        assertTrue(cards.now(sold.get(0).number()).balance().isZero());
        var refused = assertThrows(GiftCardRefused.class, () -> reimbursements.grant(wish(deals.now(order.number()),
                new GrantRefund.Line(line.id(), 0, euro(5000), GoodsFate.NONE))));
        assertEquals("giftcard.refused.withdraw", refused.messageKey());
    }

    @Test
    void takesUntouchedCardsBackBeforeThoseThatWerePaidWith() {
        var order = bought(5000, 2);
        var sold = queries.ofOrder(order.number());
        cards.order(cards.with(shoppers.readyCart(shelf.product(1510, 5), 1), cards.code(sold.get(0).number())));
        assertEquals(euro(3000), cards.now(sold.get(0).number()).available());

        reimbursements.grant(wish(order, new GrantRefund.Line(item(order).id(), 0, euro(5000), GoodsFate.NONE)));

        assertEquals(euro(3000), cards.now(sold.get(0).number()).available());
        assertEquals(GiftCardStatus.DISABLED, cards.now(sold.get(1).number()).status());
    }

    @Test
    @DisplayName("PRC-10, RET-03: a refund is paid out as store credit when that was agreed")
    void paysARefundOutAsCredit() {
        var order = deals.shipped(10_000, 1);
        var wish = wish(order, units(item(order), 1, GoodsFate.KEPT));

        var refund = reimbursements.grant(new GrantRefund(wish.order(), wish.lines(), wish.reason(), wish.key(), true));

        assertEquals(RefundStatus.PAID_OUT, refund.status());
        var credit = queries.ofOrder(order.number());
        assertEquals(List.of(CardOrigin.REFUND), credit.stream().map(GiftCardView::origin).toList());
        assertEquals(euro(10_000), credit.get(0).balance());
        assertEquals(order.email().value(), credit.get(0).email());
    }

    private static Money euro(long minor) {
        return Money.ofMinor(minor, "EUR");
    }
}
