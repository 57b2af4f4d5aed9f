package org.kontor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kontor.fulfilment.ShipmentStatus;
import org.kontor.ordering.OrderStatus;
import org.kontor.payment.PaymentStatus;
import org.kontor.payment.TransactionStatus;
import org.kontor.shared.Arrows;
import org.kontor.shared.IllegalTransition;
import org.kontor.shipping.TrackingStatus;

/** What is asked of a status beside its arrows, status by status. */
class StatusMeaningsTest {

    private static <S extends Enum<S>> Set<S> those(Class<S> type, Predicate<S> meant) {
        return Arrays.stream(type.getEnumConstants()).filter(meant).collect(Collectors.toSet());
    }

    @Test
    void aPaymentIsLiveWhileMoneyMayComeOrHasCome() {
        assertEquals(Set.of(PaymentStatus.FAILED, PaymentStatus.CANCELLED, PaymentStatus.EXPIRED, PaymentStatus.VOIDED),
                those(PaymentStatus.class, status -> !status.isLive()));
    }

    @Test
    void aPaymentIsOpenWhileItsOutcomeIsNotKnown() {
        assertEquals(Set.of(PaymentStatus.CREATED, PaymentStatus.REQUIRES_ACTION, PaymentStatus.PROCESSING,
                PaymentStatus.UNKNOWN), those(PaymentStatus.class, PaymentStatus::isOpen));
        assertEquals(Set.of(TransactionStatus.INIT, TransactionStatus.PENDING, TransactionStatus.UNKNOWN),
                those(TransactionStatus.class, TransactionStatus::isOpen));
    }

    @Test
    void aParcelIsUnderwayUntilItLeavesAndThenStaysGone() {
        assertEquals(Set.of(ShipmentStatus.DRAFT, ShipmentStatus.PICKING, ShipmentStatus.PACKED),
                those(ShipmentStatus.class, ShipmentStatus::isUnderway));
        assertEquals(Set.of(ShipmentStatus.SHIPPED, ShipmentStatus.DELIVERED, ShipmentStatus.RETURNED_TO_SENDER,
                ShipmentStatus.LOST), those(ShipmentStatus.class, ShipmentStatus::hasLeft));
    }

    @Test
    void nothingMoreIsExpectedOfAParcelThatArrivedSomewhere() {
        assertEquals(Set.of(TrackingStatus.DELIVERED, TrackingStatus.RETURN_TO_SENDER),
                those(TrackingStatus.class, TrackingStatus::isFinal));
    }

    @Test
    void aTableKnowsItsEndsAndRefusesTheSameArrowTwice() {
        assertEquals(Set.of(OrderStatus.CANCELLED, OrderStatus.COMPLETED),
                those(OrderStatus.class, OrderStatus.ARROWS::isEnd));
        assertTrue(OrderStatus.ARROWS.allows(OrderStatus.CONFIRMED, OrderStatus.ON_HOLD));
        assertFalse(OrderStatus.ARROWS.allows(OrderStatus.COMPLETED, OrderStatus.CONFIRMED));
        assertEquals(OrderStatus.ON_HOLD,
                OrderStatus.ARROWS.next("order", OrderStatus.CONFIRMED, OrderStatus.ON_HOLD));
        assertThrows(IllegalTransition.class,
                () -> OrderStatus.ARROWS.next("order", OrderStatus.EXPIRED, OrderStatus.ON_HOLD));
        var drawn = Arrows.of(OrderStatus.class).arrow(OrderStatus.DRAFT, OrderStatus.CONFIRMED, "once");
        assertThrows(IllegalArgumentException.class,
                () -> drawn.arrow(OrderStatus.DRAFT, OrderStatus.CONFIRMED, "twice"));
        assertEquals(1, drawn.all().size());
    }
}
