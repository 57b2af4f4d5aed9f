package org.kontor.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Deals;
import org.kontor.builders.Leap;
import org.kontor.builders.PaymentPage;
import org.kontor.builders.SandboxPanel;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.checkers.Patience;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.OrderStatus;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentStatus;
import org.kontor.payment.PaymentView;
import org.kontor.shared.Email;

/** A payment of which nobody knows for hours how it stands: finance is told, once. */
class UnknownAlertIT extends ShippedEar {

    private static final Email FINANCE = Email.parse("finance@norrgate.example");
    private static final Duration THREE_HOURS = Duration.ofHours(3);

    @Inject
    private Deals deals;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Leap leap;

    @Inject
    private Checkout checkout;

    @Inject
    private PaymentQueries payments;

    /** While the provider was left alone, nobody heard about other orders either: those are asked about again, too. */
    @AfterEach
    void theProviderBehaves() {
        SandboxPanel.behave();
        leap.by(Duration.ofMinutes(6));
    }

    private PaymentView payment(Placed placed) {
        return payments.of(placed.number().value()).get(0);
    }

    private static List<String> mails(Placed placed) {
        return SandboxPanel.subjects(FINANCE).stream().filter(mail -> mail.contains(placed.number().value())).toList();
    }

    @Test
    @DisplayName("PAY-05: a payment that is unknown for longer than four hours is told to finance in one mail")
    void tellsFinanceOnce() {
        var placed = shoppers.order(shelf.product(1000, 1), 1);
        SandboxPanel.fault("turn_away", 100_000, "503", payment(placed).gatewayRef());
        PaymentPage.pay(placed.payUrl().orElseThrow(), PaymentPage.GOOD_CARD);
        checkout.returned(placed.number(), placed.accessKey());
        assertEquals(PaymentStatus.UNKNOWN, payment(placed).status());
        var asked = payment(placed).updatedAt();
        leap.by(THREE_HOURS);
        Patience.until(() -> payment(placed), each -> each.updatedAt().isAfter(asked.plus(THREE_HOURS.minusMinutes(1))));
        assertEquals(List.of(), mails(placed), "it is not that long yet");

        leap.by(THREE_HOURS);

        var subject = "Nobody knows how a payment for order " + placed.number() + " stands";
        assertEquals(List.of(subject), Patience.until(() -> mails(placed), found -> !found.isEmpty()));
        var text = SandboxPanel.texts(FINANCE).stream().filter(mail -> mail.contains(placed.number().value())).findFirst()
                .orElseThrow();
        assertTrue(text.contains("/admin/unresolved"), text);
        leap.by(THREE_HOURS);
        Patience.until(() -> payment(placed), each -> each.updatedAt().isAfter(asked.plus(THREE_HOURS.multipliedBy(3)
                .minusMinutes(1))));
        assertEquals(List.of(subject), mails(placed));

        SandboxPanel.behave();
        leap.by(Duration.ofMinutes(6));
        assertEquals(OrderStatus.CONFIRMED, Patience.until(() -> deals.now(placed.number()).status(),
                OrderStatus.CONFIRMED::equals));
        assertEquals(List.of(subject), mails(placed));
    }
}
