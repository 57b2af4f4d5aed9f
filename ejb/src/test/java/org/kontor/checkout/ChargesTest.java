package org.kontor.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kontor.ordering.SampleOrder.euro;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.ordering.SampleOrder;
import org.kontor.payment.ChargeRequest;
import org.kontor.shared.Money;

/** What the provider's page lists of an order. */
class ChargesTest {

    @Test
    void listsTheDeliveryOfEachConsignmentByItsName() {
        var order = SampleOrder.divided(0, 0, 0);

        var items = Charges.items(order);

        assertEquals(List.of(new ChargeRequest.Item("Standard delivery", 1, euro(490)),
                new ChargeRequest.Item("Express", 1, euro(1290))), items.subList(1, 3));
        assertEquals(order.total(), Money.sum("EUR", items.stream()
                .map(item -> item.unit().times(item.quantity())).toList()));
    }
}
