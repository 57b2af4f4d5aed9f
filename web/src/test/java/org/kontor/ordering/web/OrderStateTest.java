package org.kontor.ordering.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kontor.ordering.FulfilmentProgress;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.PaymentProgress;
import org.kontor.payment.PaymentStatus;
import org.kontor.payment.PaymentView;
import org.kontor.payment.TakeMoney;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;

class OrderStateTest {

    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
    private static final PaymentView GIFT_CARD = payment("giftcard", PaymentStatus.CAPTURED, 5000, 5000);
    private static final PaymentView SHORT = payment("card", PaymentStatus.CAPTURED, 40_461, 40_000, 40_000);
    private static final PaymentView RESERVED = payment("card", PaymentStatus.AUTHORIZED, 35_461, 0);

    private static Money euro(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    private static PaymentView payment(String method, PaymentStatus status, long authorised, long captured) {
        return payment(method, status, authorised, authorised, captured);
    }

    private static PaymentView payment(String method, PaymentStatus status, long asked, long authorised,
            long captured) {
        return new PaymentView(1, 1, "20417", method, method, TakeMoney.AT_SHIPMENT, status, euro(asked),
                euro(authorised), euro(captured), euro(0), euro(0), true, null, "key", "ref", null, "/pay", null, null,
                null, NOW, NOW, NOW, null, null, List.of());
    }

    private static OrderView order(OrderStatus status, PaymentProgress paid) {
        return new OrderView(OrderNumber.of(2041), status, paid, FulfilmentProgress.UNFULFILLED,
                null, null, "de", euro(40_461), euro(0), euro(0), euro(40_461), "key", 1, null, null, null, null, null, null,
                null, NOW, null, NOW, NOW, Map.of(), List.of(), null, null, null, List.of());
    }

    private static OrderState state(PaymentProgress paid, PaymentView... payments) {
        return OrderState.of(order(OrderStatus.CONFIRMED, paid), List.of(payments), List.of());
    }

    private static OrderState unpaid(PaymentView... payments) {
        return OrderState.of(order(OrderStatus.PENDING_PAYMENT, PaymentProgress.PART_PAID), List.of(payments),
                List.of());
    }

    @Test
    void saysOfMoneyThatIsOnlyReservedThatItIs() {
        assertEquals(OrderState.RESERVED, state(PaymentProgress.AUTHORIZED, RESERVED));
        assertEquals(OrderState.RESERVED, state(PaymentProgress.PART_PAID, GIFT_CARD, RESERVED),
                "a gift card is taken with the order, the rest with the parcel");
    }

    @Test
    void saysThatItIsPaidOnceAllOfItWasTaken() {
        assertEquals(OrderState.IN_PREPARATION, state(PaymentProgress.PAID, GIFT_CARD,
                payment("card", PaymentStatus.CAPTURED, 35_461, 35_461)));
    }

    @Test
    void thanksNobodyForMoneyThatWasNotToBePaid() {
        assertEquals(".free", OrderState.IN_PREPARATION.told(euro(0), PaymentProgress.PAID));
        assertEquals(".text", OrderState.IN_PREPARATION.told(euro(1), PaymentProgress.PAID));
        assertEquals(".text", OrderState.DELIVERED.told(euro(0), PaymentProgress.PAID));
    }

    @Test
    void tellsNobodyThatNothingWasChargedWhoseMoneyGoesBack() {
        assertEquals(".back", OrderState.EXPIRED.told(euro(1), PaymentProgress.PART_PAID));
        assertEquals(".back", OrderState.EXPIRED.told(euro(1), PaymentProgress.REFUNDED));
        assertEquals(".text", OrderState.EXPIRED.told(euro(1), PaymentProgress.NONE));
        assertEquals(".text", OrderState.EXPIRED.told(euro(0), PaymentProgress.PAID), "there was nothing to pay");
    }

    @Test
    void asksForTheRestOfAnOrderOfWhichACardBroughtAPart() {
        assertEquals(OrderState.PART_PAID, unpaid(SHORT));
        assertEquals(OrderState.PART_PAID, unpaid(SHORT, payment("card", PaymentStatus.FAILED, 461, 0)));
        assertEquals(OrderState.PART_PAID, unpaid(SHORT, payment("card", PaymentStatus.REQUIRES_ACTION, 461, 0)));
        assertEquals(OrderState.CHECKING, unpaid(SHORT, payment("card", PaymentStatus.CAPTURED, 461, 461)),
                "it is confirmed in this moment");
        assertEquals(OrderState.UNPAID, unpaid(payment("giftcard", PaymentStatus.AUTHORIZED, 5000, 0),
                payment("card", PaymentStatus.REQUIRES_ACTION, 461, 0)));
    }
}
