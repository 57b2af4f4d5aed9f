package org.kontor.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.builders.Deals;
import org.kontor.builders.MoneyDesk;
import org.kontor.builders.PaymentPage;
import org.kontor.builders.SandboxPanel;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.OrderStatus;
import org.kontor.payment.OpenMoney;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentStatus;

@DisplayName("F19 The provider names money in another currency, for another order, or in a state that nobody knows")
class ForeignMoneyIT extends ShippedEar {

    @Inject
    private Deals deals;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Checkout checkout;

    @Inject
    private Settlement settlement;

    @Inject
    private MoneyDesk money;

    @Inject
    private PaymentQueries payments;

    @AfterEach
    void theProviderBehavesAgain() {
        SandboxPanel.behave();
    }

    private Placed paidWhile(String fault) {
        var placed = shoppers.order(shelf.product(1000, 1), 1);
        SandboxPanel.fault("webhook_drop", 100_000, "", "");
        SandboxPanel.fault(fault, 100_000, "", deals.payment(placed).gatewayRef());
        PaymentPage.pay(placed.payUrl().orElseThrow(), PaymentPage.GOOD_CARD);
        assertEquals(OrderStatus.PENDING_PAYMENT, checkout.returned(placed.number(), placed.accessKey()).status());
        return placed;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"wrong_currency, FOREIGN, USD", "wrong_reference, FOREIGN, 20016", "unknown_status, PAYMENT, pondering"})
    @DisplayName("nothing is believed and finance sees why; once the provider says what is so, the order is paid")
    void believesNothingAndSaysWhy(String fault, OpenMoney.Kind kind, String trouble) {
        var placed = paidWhile(fault);

        assertEquals(PaymentStatus.UNKNOWN, deals.payment(placed).status());
        assertTrue(deals.payment(placed).captured().isZero() && deals.payment(placed).authorised().isZero());
        var listed = money.open(placed.number());
        assertEquals(List.of(kind), listed.stream().map(OpenMoney::kind).toList());
        assertTrue(listed.get(0).why().contains(trouble), listed.get(0)::why);
        settlement.settle(deals.payment(placed).id());
        assertEquals(OrderStatus.PENDING_PAYMENT, deals.now(placed.number()).status());

        SandboxPanel.behave();
        settlement.settle(deals.payment(placed).id());
        assertEquals(OrderStatus.CONFIRMED, deals.now(placed.number()).status());
        assertEquals(deals.now(placed.number()).total(), deals.payment(placed).captured());
        assertEquals(List.of(), money.open(placed.number()));
    }

    @Test
    @DisplayName("money that is not ours is set aside once, and the customer may pay in another attempt; nothing is lost by it")
    void setsForeignMoneyAside() {
        var placed = paidWhile("wrong_reference");
        var foreign = money.open(placed.number()).get(0);

        money.resolve(foreign);
        money.resolve(foreign);

        assertEquals(PaymentStatus.FAILED, deals.payment(placed).status());
        assertEquals("settled with the provider by hand", deals.payment(placed).trouble());
        assertEquals(OrderStatus.PENDING_PAYMENT, deals.now(placed.number()).status());
        assertEquals(List.of(), money.open(placed.number()));

        SandboxPanel.behave();
        settlement.settle(deals.payment(placed).id());
        var order = deals.now(placed.number());
        assertEquals(OrderStatus.CONFIRMED, order.status());
        assertEquals(order.total(), deals.payment(placed).captured());
        assertEquals(1, payments.of(placed.number().value()).size());
    }
}
