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
import org.kontor.builders.CardDeals;
import org.kontor.builders.Cards;
import org.kontor.builders.Deals;
import org.kontor.builders.Night;
import org.kontor.builders.Reimbursements;
import org.kontor.builders.Sales;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.cart.CartCoupons;
import org.kontor.cart.Carts;
import org.kontor.invoicing.InvoiceQueries;
import org.kontor.it.ShippedEar;
import org.kontor.operations.NightJob;
import org.kontor.ordering.FulfilmentProgress;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.PaymentProgress;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentView;
import org.kontor.promotion.Action;
import org.kontor.returns.CancelItems;
import org.kontor.returns.Cancellations;
import org.kontor.returns.GoodsFate;
import org.kontor.returns.GrantRefund;
import org.kontor.returns.RefundStatus;
import org.kontor.returns.RefundView;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;
import org.kontor.shared.TaxCategory;

/** What becomes of gift cards when an order is called off or refunded: theirs, or one that they paid. */
class GiftCardsGiveBackIT extends ShippedEar {

    @Inject
    private Cards cards;

    @Inject
    private GiftCardQueries queries;

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
    private Shoppers shoppers;

    @Inject
    private Deals deals;

    @Inject
    private Night night;

    @Inject
    private Staff staff;

    @Inject
    private BusinessClock clock;

    @Inject
    private CardDeals deeds;

    @Inject
    private Sales sales;

    @Inject
    private Carts carts;

    @Inject
    private CartCoupons coupons;

    @Test
    void givesTheDeliveryFeeBackWithTheLastGoodsOfAMixedOrder() {
        var order = deeds.mixed(1510);
        assertTrue(order.delivery().isPositive());

        staff.does(() -> cancellations.cancel(new CancelItems(order.number(), Map.of(), "sold out",
                new IdempotencyKey("test-" + UUID.randomUUID()))));

        assertOnlyTheCardIsLeft(order);
    }

    @Test
    void letsCustomersCallTheGoodsOfAMixedOrderOff() {
        var order = deeds.mixed(1510);

        cancellations.cancelOwn(order.number(), order.accessKey(), "changed my mind");

        assertOnlyTheCardIsLeft(order);
    }

    @Test
    @DisplayName("ORD-04, C3: a code comes back once all that it reduced is called off, though the gift card stays sold")
    void givesTheCodeOfAMixedOrderBackOfWhichTheGoodsAreCalledOff() {
        var coded = sales.coded(new Action.OrderAmountOff(euro(500)), new Sales.Limits(1, null, null));
        var cart = shoppers.readyCart(shelf.product(1510, 5), 1);
        carts.add(cart.token(), shelf.product(5000, 5, TaxCategory.VOUCHER), 1);
        coupons.enter(cart.token(), coded.code().value(), "test " + cart.token());
        var order = deals.paid(cards.order(shoppers.ready(cart.token())));

        cancellations.cancelOwn(order.number(), order.accessKey(), "changed my mind");

        assertOnlyTheCardIsLeft(order);
        assertEquals(0, sales.uses(coded.promotion()));
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
    @DisplayName("PAY-02, R-19: one order is paid with a gift card and by card, and the refund restores the gift card first")
    void paysAPartAndGetsItBackFirst() {
        var card = queries.ofOrder(deeds.bought(5000, 1).number()).get(0).number();
        var order = deeds.paidWith(card);

        assertEquals(OrderStatus.CONFIRMED, order.status());
        assertEquals(PaymentProgress.PAID, order.paymentStatus());
        assertEquals(Map.of("giftcard", euro(5000), "card", euro(5000)), payments.of(order.number().value()).stream()
                .collect(Collectors.toMap(PaymentView::method, PaymentView::captured)));
        assertTrue(cards.now(card).balance().isZero());
        deals.ship(order);
        night.run(NightJob.ISSUE_INVOICES, clock.today());

        var refunds = reimbursements.grantAll(wish(order, units(item(order), 1, GoodsFate.RESTOCKED)));

        assertEquals(List.of(euro(5000), euro(5000)), refunds.stream().map(RefundView::amount).toList());
        assertTrue(refunds.stream().allMatch(refund -> refund.status() == RefundStatus.PAID_OUT));
        assertEquals(euro(5000), cards.now(card).balance());
        assertEquals(1, item(deals.now(order.number())).returned());
        assertEquals(PaymentProgress.REFUNDED, deals.now(order.number()).paymentStatus());
        assertEquals(euro(10_000), deeds.paidWith(card).total(), "what came back can be spent again");
    }

    @Test
    void givesBackAllOfAPaidOrderThatIsCalledOff() {
        var card = cards.credit(5_000);
        var order = deeds.paidWith(card);

        cancellations.cancelOwn(order.number(), order.accessKey(), "changed my mind");

        assertEquals(euro(5_000), cards.now(card).balance());
        assertEquals(PaymentProgress.REFUNDED, deals.now(order.number()).paymentStatus());
    }

    @Test
    @DisplayName("R-19: the refund of a purchase stops the card before money moves, and a spent one is not refunded")
    void takesTheCardBackWithItsPrice() {
        var order = deeds.bought(5000, 2);
        var sold = queries.ofOrder(order.number());
        deeds.paidWith(sold.get(1).number());
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
        var order = deeds.bought(5000, 2);
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
