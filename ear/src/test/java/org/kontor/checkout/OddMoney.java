package org.kontor.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.kontor.builders.Deals;
import org.kontor.builders.MoneyDesk;
import org.kontor.builders.PaymentPage;
import org.kontor.builders.SandboxPanel;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.payment.OpenMoney;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentView;
import org.kontor.shared.Money;

/** Orders whose money is not what was asked for. */
abstract class OddMoney extends ShippedEar {

    @Inject
    protected Deals deals;

    @Inject
    protected Shelf shelf;

    @Inject
    protected Shoppers shoppers;

    @Inject
    protected Checkout checkout;

    @Inject
    protected MoneyDesk money;

    @Inject
    protected PaymentQueries payments;

    @AfterEach
    void theProviderBehavesAgain() {
        SandboxPanel.behave();
    }

    protected static Money eur(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    protected List<PaymentView> attempts(OrderView order) {
        return payments.of(order.number().value());
    }

    protected Money kept(OrderView order) {
        return Money.sum("EUR", attempts(order).stream().map(PaymentView::refundable).toList());
    }

    protected OrderView now(OrderView order) {
        return deals.now(order.number());
    }

    /** An order of 14,90 € of which the provider took that much more, or less. */
    protected OrderView chargedAnother(int difference) {
        return chargedAnother(shoppers.order(shelf.product(1000, 1), 1), difference);
    }

    protected OrderView chargedAnother(Placed placed, int difference) {
        SandboxPanel.fault("wrong_amount", 1, String.valueOf(difference), "");
        PaymentPage.pay(placed.payUrl().orElseThrow(), PaymentPage.GOOD_CARD);
        var order = checkout.returned(placed.number(), placed.accessKey());
        assertEquals(OrderStatus.PENDING_PAYMENT, order.status());
        assertEquals(List.of(OpenMoney.Kind.OTHER_AMOUNT), money.open(order.number()).stream().map(OpenMoney::kind)
                .toList());
        return order;
    }
}
