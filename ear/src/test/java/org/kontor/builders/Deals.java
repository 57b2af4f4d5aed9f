package org.kontor.builders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kontor.cart.CartView;
import org.kontor.checkout.Checkout;
import org.kontor.checkout.Janitor;
import org.kontor.checkout.Placed;
import org.kontor.dispatch.ShipItems;
import org.kontor.dispatch.Shipping;
import org.kontor.fulfilment.ShipmentView;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderView;
import org.kontor.payment.PayMethod;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentTerms;
import org.kontor.payment.PaymentView;
import org.kontor.payment.TakeMoney;
import org.kontor.payment.TermsDesk;
import org.kontor.payment.TransferTerms;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Sku;

/** Walks orders to a state by what customers and staff really do: order, pay on the hosted page, ship. */
@ApplicationScoped
public class Deals {

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Checkout checkout;

    @Inject
    private OrderQueries orders;

    @Inject
    private Shipping shipping;

    @Inject
    private PaymentQueries payments;

    @Inject
    private TermsDesk desk;

    @Inject
    private Staff staff;

    @Inject
    private Janitor janitor;

    /** The janitor looks now after all that is due: open payments and refunds, reminders, orders that nobody paid. */
    public void sweep() {
        Beat.of(janitor::sweep);
    }

    /** A paid order for some pieces of a product of its own. */
    public OrderView paid(long cents, int pieces) {
        return paid(shoppers.order(shelf.product(cents, pieces), pieces));
    }

    /** A confirmed order of which the money is only reserved, as the terms say while it is placed. */
    public OrderView reserved(long cents, int pieces) {
        return reserved(shelf.product(cents, pieces), pieces, PaymentPage.GOOD_CARD);
    }

    public OrderView reserved(Sku sku, int pieces, String card) {
        take(TakeMoney.AT_SHIPMENT);
        try {
            var placed = shoppers.order(sku, pieces);
            PaymentPage.pay(placed.payUrl().orElseThrow(), card);
            return checkout.returned(placed.number(), placed.accessKey());
        } finally {
            take(TakeMoney.AT_ORDER);
        }
    }

    /** From then on money is taken with the order, or reserved with it. */
    public void take(TakeMoney when) {
        var terms = payments.terms("de");
        change(new PaymentTerms("de", when, terms.transfer(), terms.cardMinutes(), terms.linkDays(),
                terms.version()));
    }

    private void change(PaymentTerms terms) {
        staff.does(() -> {
            desk.change(terms);
            return null;
        });
    }

    /** An order that waits for a transfer; the shop offers that from then on. */
    public OrderView awaitingTransfer(long cents, int pieces) {
        return awaitingTransfer(shoppers.readyCart(shelf.product(cents, pieces), pieces), 10, 5);
    }

    /** The order of a cart that waits so many days for a transfer, with a reminder after some of them. */
    public OrderView awaitingTransfer(CartView cart, int days, int remindAfter) {
        var terms = payments.terms("de");
        change(new PaymentTerms("de", terms.take(), new TransferTerms(true, "Kontor GmbH",
                "DE89370400440532013000", "COBADEFFXXX", days, remindAfter), terms.cardMinutes(), terms.linkDays(),
                terms.version()));
        return now(shoppers.order(cart, PayMethod.TRANSFER).number());
    }

    public OrderView paid(Placed placed) {
        PaymentPage.pay(placed.payUrl().orElseThrow(), PaymentPage.GOOD_CARD);
        return checkout.returned(placed.number(), placed.accessKey());
    }

    /** A paid order of which everything was sent. */
    public OrderView shipped(long cents, int pieces) {
        var order = paid(cents, pieces);
        ship(order);
        return now(order.number());
    }

    /** Sends all that is open in one parcel. */
    public ShipmentView ship(OrderView order) {
        var units = new HashMap<Long, Integer>();
        order.itemLines().stream().filter(line -> line.open() > 0).forEach(line -> units.put(line.id(), line.open()));
        return ship(order, units);
    }

    /** Sends some units, by line id, in one parcel. */
    public ShipmentView ship(OrderView order, Map<Long, Integer> units) {
        return ship(order, 1, units);
    }

    /** The same for a consignment of an order that was divided. */
    public ShipmentView ship(OrderView order, int consignment, Map<Long, Integer> units) {
        return staff.does(() -> shipping.ship(new ShipItems(order.number(), consignment, units,
                new IdempotencyKey("test-" + UUID.randomUUID()))));
    }

    /** The payment by which an order was first to be paid, as it is now. */
    public PaymentView payment(Placed placed) {
        return payment(placed.number());
    }

    public PaymentView payment(OrderView order) {
        return payment(order.number());
    }

    private PaymentView payment(OrderNumber number) {
        return payments.of(number.value()).get(0);
    }

    public OrderView now(OrderNumber number) {
        return orders.byNumber(number).orElseThrow();
    }
}
