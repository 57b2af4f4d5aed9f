package org.kontor.giftcard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.CardDeals;
import org.kontor.builders.Cards;
import org.kontor.builders.Deals;
import org.kontor.builders.Night;
import org.kontor.builders.PriceLists;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.cart.Carts;
import org.kontor.catalog.CatalogQueries;
import org.kontor.checkers.Patience;
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
import org.kontor.returns.Cancellations;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Money;
import org.kontor.shared.TaxCategory;

/** Gift cards that are sold and spent; after each test every check of the books holds, K1 to K4 among them. */
class GiftCardLifeIT extends ShippedEar {

    @Inject
    private Cards cards;

    @Inject
    private GiftCardQueries queries;

    @Inject
    private Carts carts;

    @Inject
    private OrderQueries orders;

    @Inject
    private PaymentQueries payments;

    @Inject
    private InvoiceQueries invoices;

    @Inject
    private Cancellations cancellations;

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
    private BusinessClock clock;

    @Inject
    private CardDeals deeds;

    private List<PaymentView> payments(OrderView order) {
        return payments.of(order.number().value());
    }

    @Test
    @DisplayName("PRC-09: a bought gift card is mailed once, bears no tax, stands on no invoice and ends its order")
    void isSoldMailedAndOwed() {
        var cart = deeds.cart(5000, 2);
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
        var order = deeds.mixed(11_900);

        assertEquals(1, queries.ofOrder(order.number()).size());
        assertEquals(FulfilmentProgress.PARTIAL, order.fulfilmentStatus());
        deals.ship(order);
        night.run(NightJob.ISSUE_INVOICES, clock.today());
        assertEquals(List.of(euro(11_900)), invoices.ofOrder(order.number()).stream().map(each -> each.gross())
                .toList());
        assertEquals(OrderStatus.COMPLETED, deals.now(order.number()).status());
    }

    @Test
    void needsNoProviderWhenTheCardPaysAll() {
        var card = cards.credit(50_000);

        var order = deeds.paidWith(card);

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

    private static Money euro(long minor) {
        return Money.ofMinor(minor, "EUR");
    }
}
