package org.kontor.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kontor.builders.PhoneOrders.amount;
import static org.kontor.builders.PhoneOrders.percent;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.audit.AuditQueries;
import org.kontor.builders.Deals;
import org.kontor.builders.Guises;
import org.kontor.builders.PhoneOrders;
import org.kontor.builders.Reimbursements;
import org.kontor.builders.Sales;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.cart.CartContact;
import org.kontor.cart.CartCoupons;
import org.kontor.cart.CartRefused;
import org.kontor.cart.Carts;
import org.kontor.cart.DraftDesk;
import org.kontor.cart.DraftDiscounts;
import org.kontor.inventory.InventoryQueries;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderStatus;
import org.kontor.payment.PayMethod;
import org.kontor.pricing.ManualDiscount;
import org.kontor.promotion.Action;
import org.kontor.returns.GoodsFate;
import org.kontor.returns.GrantRefund;
import org.kontor.security.StaffRole;
import org.kontor.shared.Address;
import org.kontor.shared.Money;
import org.kontor.shared.NotFound;
import org.kontor.shared.Percentage;
import org.kontor.shared.TaxCategory;
import org.kontor.shared.VatId;

/** PRC-12: what staff take off a draft by hand, and what they may not. */
class ManualDiscountsIT extends ShippedEar {

    private static final Money NOTHING = Money.zero("EUR");

    @Inject
    private PhoneOrders phone;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Sales sales;

    @Inject
    private Deals deals;

    @Inject
    private Reimbursements reimbursements;

    @Inject
    private Staff staff;

    @Inject
    private Guises guises;

    @Inject
    private DraftDesk desk;

    @Inject
    private DraftDiscounts discounts;

    @Inject
    private CartCoupons coupons;

    @Inject
    private Carts carts;

    @Inject
    private BuyerChecks buyers;

    @Inject
    private OrderQueries orders;

    @Inject
    private AuditQueries audit;

    @Inject
    private InventoryQueries stock;

    @Test
    @DisplayName("discounts by hand lie on promotions, carry their tax, and all that was paid can go back to the cent")
    void takesOffWithTaxAndGivesBackWhatWasPaid() {
        var lamp = shelf.product(3333, 9);
        var book = shelf.product(1999, 9, TaxCategory.REDUCED);
        var draft = phone.draft(lamp, 3);
        staff.does(() -> desk.add(draft, book, 2));
        var code = sales.coded(new Action.OrderPercentOff(Percentage.parse("5")), Sales.Limits.NONE);
        coupons.enter(phone.view(draft).token(), code.code().value(), "phone");
        var before = phone.view(draft).price();

        phone.take(draft, percent(lamp, "33.33"));
        phone.take(draft, amount(book, ManualDiscount.Kind.PRICE, 1111));
        phone.take(draft, amount(null, ManualDiscount.Kind.AMOUNT, 777));
        var price = phone.view(draft).price();

        var lampLess = Percentage.parse("33.33").of(before.line(lamp).orElseThrow().line());
        var bookLess = before.line(book).orElseThrow().line().minus(Money.ofMinor(2222, "EUR"));
        assertEquals(before.total().minus(lampLess).minus(bookLess).minus(Money.ofMinor(777, "EUR")), price.total());
        assertEquals(before.verdict().benefits(), price.verdict().benefits());
        var order = phone.send(phone.view(draft));
        assertEquals(price.tax(), order.tax());
        assertEquals(price.total(), order.total());
        assertEquals(3, order.discounts().size(), order.discounts().toString());
        var placed = phone.pay(order, PayMethod.CARD);
        var paid = deals.paid(placed);
        deals.ship(paid);
        var lines = deals.now(order.number()).lines().stream().map(line -> new GrantRefund.Line(line.id(),
                line.isItem() ? line.quantity() : 0, line.refundable(),
                line.isItem() ? GoodsFate.RESTOCKED : GoodsFate.NONE)).toArray(GrantRefund.Line[]::new);

        var refunds = reimbursements.grantAll(Reimbursements.wish(deals.now(order.number()), lines));

        assertEquals(order.total(), Money.sum("EUR", refunds.stream().map(refund -> refund.amount()).toList()));
        assertEquals(order.total(), deals.now(order.number()).refunded());
    }

    @Test
    @DisplayName("everything off is nothing to pay, and the order is confirmed once its customer agrees")
    void confirmsWhatCostsNothing() {
        var draft = phone.draft(shelf.product(4990, 3), 1);
        phone.take(draft, percent(null, "100"));
        assertEquals(NOTHING, phone.view(draft).price().total());

        var order = phone.send(phone.view(draft));
        assertEquals(OrderStatus.PENDING_PAYMENT, deals.now(order.number()).status());
        phone.pay(order, PayMethod.CARD);

        assertEquals(OrderStatus.CONFIRMED, deals.now(order.number()).status());
        assertEquals(NOTHING, order.tax());
    }

    @Test
    @DisplayName("nobody sends what they did not see, nor gives what they may not or what cannot be")
    void refusesWhatCannotBe() throws Exception {
        var sku = shelf.product(1000, 5);
        var draft = phone.draft(sku, 2);
        var seen = phone.view(draft);
        for (var absurd : Arrays.asList(percent(sku, "0"), percent(null, "100.01"),
                amount(sku, ManualDiscount.Kind.AMOUNT, -1), amount(null, ManualDiscount.Kind.AMOUNT, 999_999),
                amount(sku, ManualDiscount.Kind.PRICE, 1000), amount(sku, ManualDiscount.Kind.PRICE, -5),
                percent(shelf.product(100, 1), "5"), new ManualDiscount(sku, ManualDiscount.Kind.PERCENT,
                        Percentage.parse("5"), null, "Discount", " "))) {
            assertThrows(CartRefused.class, () -> phone.take(draft, absurd), absurd.toString());
        }
        assertThrows(EJBAccessException.class, () -> guises.as(StaffRole.ORDERS, () -> {
            discounts.give(draft, percent(null, "5"));
            return null;
        }));
        phone.take(draft, percent(null, "50"));
        assertThrows(CheckoutRefused.class, () -> phone.send(seen));
        assertThrows(CartRefused.class, () -> guises.as(StaffRole.ORDERS, () -> desk.change(draft, sku, 5)));

        shelf.reprice(sku, 1500);
        var dearer = phone.view(draft);
        assertFalse(dearer.changes().isEmpty());
        shelf.reprice(sku, 1600);
        assertThrows(CheckoutRefused.class, () -> phone.send(dearer));
        shelf.retire(sku);
        assertThrows(CheckoutRefused.class, () -> phone.send(phone.view(draft)));
        var empty = staff.does(desk::open);
        assertThrows(CheckoutRefused.class, () -> phone.send(phone.view(empty)));

        staff.does(() -> {
            desk.discard(draft);
            return null;
        });
        assertThrows(NotFound.class, () -> phone.send(dearer));
        assertThrows(NotFound.class, () -> staff.does(() -> desk.add(draft, sku, 1)));
        var customers = shoppers.readyCart(shelf.product(1000, 5), 1);
        assertThrows(NotFound.class, () -> phone.send(customers), "the cart of a customer is no draft");
        assertEquals(5, stock.available(Set.of(sku)).get(sku));
    }

    @Test
    @DisplayName("who may not give discounts takes out no goods that one was given on, and each one leaves its giver")
    void keepsOthersFromSpendingADiscount() {
        var lamp = shelf.product(5000, 9);
        var table = shelf.product(45_000, 9);
        var draft = phone.draft(lamp, 1);
        staff.does(() -> desk.add(draft, table, 1));
        phone.take(draft, amount(null, ManualDiscount.Kind.AMOUNT, 10_000));
        phone.take(draft, percent(table, "10"));

        assertThrows(CartRefused.class, () -> guises.as(StaffRole.ORDERS, () -> desk.remove(draft, table)));
        assertEquals(2, phone.view(draft).pieces());

        staff.does(() -> desk.remove(draft, table));
        var kept = staff.does(() -> audit.of("draft", String.valueOf(draft)));
        assertTrue(kept.stream().anyMatch(entry -> entry.action().equals("cart.takeBack")
                && entry.detail().equals(table.value())), kept.toString());
        phone.take(draft, percent(lamp, "50"));
        phone.take(draft, amount(null, ManualDiscount.Kind.AMOUNT, 1_000));
        var order = phone.send(phone.view(draft));
        assertTrue(order.discounts().stream().noneMatch(given -> given.givenBy() == null));
        var told = orders.timeline(order.number()).stream().filter(entry -> entry.kind().equals("DISCOUNT_GIVEN"))
                .map(entry -> entry.detail()).toList();
        assertTrue(told.contains("Discount (" + lamp + ", 25.00 EUR): a scratch on the leg"), told.toString());
        assertTrue(told.contains("Discount (10.00 EUR): promised on the phone"), told.toString());
    }

    @Test
    @DisplayName("what is given by hand is said as list prices are, and what takes nothing off is not told")
    void meansWhatListPricesMean() {
        var lamp = shelf.product(11_900, 9);
        var other = shelf.product(11_900, 9);
        var draft = phone.draft(lamp, 1);
        staff.does(() -> desk.add(draft, other, 1));
        var buyer = new VatId("FR40" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999) + "5");
        var token = phone.view(draft).token();
        buyers.enter(token, new CartContact(phone.view(draft).email(), null, new Address("Ada Lund", "Lund SARL",
                "Rue de Rivoli 1", null, "75001", "Paris", "FR"), null, buyer));
        carts.deliver(token, phone.view(draft).deliveries().options().get(0).code());
        assertEquals(Money.ofMinor(10_000, "EUR"), phone.view(draft).price().line(lamp).orElseThrow().line());

        phone.take(draft, amount(lamp, ManualDiscount.Kind.PRICE, 5_950));
        phone.take(draft, amount(other, ManualDiscount.Kind.PRICE, 9_520));
        assertEquals(Money.ofMinor(5_000, "EUR"), phone.view(draft).price().line(lamp).orElseThrow().line());
        var before = phone.view(draft).price().total();
        phone.take(draft, amount(null, ManualDiscount.Kind.AMOUNT, 1_190));
        assertEquals(before.minus(Money.ofMinor(1_000, "EUR")), phone.view(draft).price().total());

        shelf.reprice(other, 5_950);
        assertEquals(NOTHING, phone.view(draft).price().takenByHand(other));
        var order = phone.send(phone.view(draft));
        assertEquals(2, orders.timeline(order.number()).stream()
                .filter(entry -> entry.kind().equals("DISCOUNT_GIVEN")).count());
    }
}
