package org.kontor.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Deals;
import org.kontor.builders.Leap;
import org.kontor.builders.Provider;
import org.kontor.builders.SandboxPanel;
import org.kontor.builders.Staff;
import org.kontor.checkers.Patience;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.OrderView;
import org.kontor.returns.RefundQueries;
import org.kontor.returns.RefundStatus;
import org.kontor.returns.RefundView;
import org.kontor.shared.Money;
import org.kontor.shared.inbox.Inbox;
import org.kontor.shared.inbox.InboxDesk;
import org.kontor.shared.inbox.InboxEnvelope;
import org.kontor.shared.inbox.InboxRow;

/** Notifications that were all lost are found in the provider's list, and have the same effect, once. */
class MissedNewsIT extends ShippedEar {

    private static final Duration UNTIL_THE_NEXT_LOOK = Duration.ofMinutes(8);

    @Inject
    private Deals deals;

    @Inject
    private Leap leap;

    @Inject
    private Staff staff;

    @Inject
    private Inbox inbox;

    @Inject
    private InboxDesk desk;

    @Inject
    private PaymentQueries payments;

    @Inject
    private RefundQueries refunds;

    @AfterEach
    void theProviderBehaves() {
        Provider.behaves();
    }

    private PaymentView payment(OrderView order) {
        return payments.of(order.number().value()).get(0);
    }

    private List<RefundStatus> refunds(OrderView order) {
        return staff.does(() -> refunds.of(order.number())).stream().map(RefundView::status).toList();
    }

    private List<InboxRow> about(String subject) {
        return staff.does(() -> desk.about(List.of(subject)));
    }

    private List<InboxRow> fetched(String subject) {
        return about(subject).stream().filter(InboxRow::isFetched).toList();
    }

    private static void loseAllWebhooks() {
        SandboxPanel.fault("webhook_drop", 100_000, "", "");
    }

    @Test
    @DisplayName("A refund at the provider whose notifications are all lost: found by the next look, written down and"
            + " booked as if they had come, once however often it is looked")
    void findsWhatNeverCame() {
        var order = deals.shipped(1000, 1);
        Patience.until(() -> about(payment(order).key()), rows -> rows.stream().noneMatch(InboxRow::isUnapplied));
        loseAllWebhooks();
        var nobody = "payment:" + UUID.randomUUID() + ":1";
        Provider.givesBack(payment(order).intentRef(), "5.00");
        Provider.tellsOfNobody(nobody);
        Provider.behaves();
        assertEquals(Money.zero("EUR"), payment(order).refunded());

        leap.by(UNTIL_THE_NEXT_LOOK);

        var five = Money.ofMinor(500, "EUR");
        assertEquals(five, Patience.until(() -> payment(order), now -> now.refunded().equals(five)).refunded());
        assertEquals(List.of(RefundStatus.PAID_OUT), refunds(order));
        var poison = Patience.until(() -> fetched(nobody), rows -> rows.stream().anyMatch(row -> row.attempts() > 0));
        assertEquals(List.of("checkout.session.expired"), poison.stream().map(InboxRow::type).toList());
        assertTrue(poison.get(0).isUnapplied(), "it is about nothing, and holds up nobody");
        var news = Patience.until(() -> fetched(payment(order).intentRef()),
                rows -> !rows.isEmpty() && rows.stream().noneMatch(InboxRow::isUnapplied));
        assertFalse(news.isEmpty());

        leap.by(UNTIL_THE_NEXT_LOOK);
        assertFalse(inbox.fetched("stripe",
                new InboxEnvelope(news.get(0).eventId(), news.get(0).type(), "", null), "{}"), "it is known");
        assertEquals(five, payment(order).refunded());
        assertEquals(List.of(RefundStatus.PAID_OUT), refunds(order));
        assertEquals(news.size(), fetched(payment(order).intentRef()).size());
    }

    @Test
    @DisplayName("What came as a webhook is not fetched: it bears its signature")
    void leavesAloneWhatCame() {
        var order = deals.shipped(1000, 1);
        leap.by(UNTIL_THE_NEXT_LOOK);
        assertEquals(List.of(), fetched(payment(order).key()));
    }
}
