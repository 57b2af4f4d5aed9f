package org.kontor.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Deals;
import org.kontor.builders.MoneyDesk;
import org.kontor.builders.PaymentPage;
import org.kontor.builders.Provider;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.checkers.Patience;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.OrderStatus;
import org.kontor.payment.OpenMoney;
import org.kontor.payment.OpenMoneyQueries;
import org.kontor.payment.PaymentQueries;

/** Money that needs a look stands on one list. */
class UnresolvedIT extends ShippedEar {

    @Inject
    private Deals deals;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Checkout checkout;

    @Inject
    private PaymentQueries payments;

    @Inject
    private MoneyDesk desk;

    @Inject
    private OpenMoneyQueries money;

    @Inject
    private Unresolved unresolved;

    @AfterEach
    void theProviderBehavesAgain() {
        Provider.behaves();
    }

    @Test
    void listsAPaymentOfWhichTheProviderDoesNotSayHowItStandsUntilItDoes() {
        var placed = shoppers.order(shelf.product(1000, 1), 1);
        Provider.misbehaves("server_error", 50, "/checkout/sessions/cs_");
        PaymentPage.pay(placed.payUrl().orElseThrow(), PaymentPage.GOOD_CARD);
        assertEquals(OrderStatus.PENDING_PAYMENT, checkout.returned(placed.number(), placed.accessKey()).status());
        var open = desk.open(placed.number());
        assertEquals(List.of(OpenMoney.Kind.PAYMENT), open.stream().map(OpenMoney::kind).toList());

        Provider.behaves();

        assertEquals(List.of(), Patience.until(() -> {
            desk.resolve(open.get(0));
            return desk.open(placed.number());
        }, List::isEmpty));
        assertEquals(OrderStatus.CONFIRMED, deals.now(placed.number()).status());
        assertEquals(1, payments.of(placed.number().value()).size());
    }

    @Test
    void leavesOutWhatIsInOrder() {
        var order = deals.paid(1000, 1);
        assertEquals(List.of(), desk.open(order.number()));
        assertEquals(List.of(), desk.open(deals.reserved(1000, 1).number()));
    }

    @Test
    void isForFinanceOnly() {
        assertThrows(EJBAccessException.class, () -> money.list());
        assertThrows(EJBAccessException.class, () -> unresolved.resolve(OpenMoney.Kind.PAYMENT, 1, "k"));
    }
}
