package org.kontor.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Deals;
import org.kontor.builders.Leap;
import org.kontor.builders.SandboxPanel;
import org.kontor.builders.Staff;
import org.kontor.checkers.Patience;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.OrderView;
import org.kontor.reporting.ReportingQueries;
import org.kontor.shared.inbox.InboxDesk;
import org.kontor.shared.inbox.InboxRow;

/** The provider's notifications stay away for good: staff are told, although what they said is fetched. */
class SilentWebhooksIT extends ShippedEar {

    @Inject
    private Deals deals;

    @Inject
    private Leap leap;

    @Inject
    private Staff staff;

    @Inject
    private InboxDesk desk;

    @Inject
    private PaymentQueries payments;

    @Inject
    private ReportingQueries reporting;

    @Resource(lookup = "java:jboss/datasources/KontorDS")
    private DataSource database;

    @AfterEach
    void theProviderTellsAgain() {
        SandboxPanel.behave();
    }

    private boolean isSilent(OrderView order) {
        try (var connection = database.getConnection(); var query = connection.prepareStatement(
                "select 1 from silent_payment where reference = ?")) {
            query.setString(1, order.number().value());
            return query.executeQuery().next();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private List<InboxRow> about(OrderView order) {
        var key = payments.of(order.number().value()).get(0).key();
        return staff.does(() -> desk.about(List.of(key)));
    }

    @Test
    @DisplayName("R-04: a payment of which no notification was sent within the hour is counted for staff, fetched or not")
    void countsPaymentsOfWhichNothingWasSent() {
        SandboxPanel.fault("webhook_drop", 100_000, "", "");
        var order = deals.paid(1000, 1);
        leap.by(Duration.ofMinutes(8));
        var fetched = Patience.until(() -> about(order), rows -> !rows.isEmpty());
        assertTrue(!fetched.isEmpty() && fetched.stream().allMatch(InboxRow::isFetched), fetched::toString);
        assertEquals(false, isSilent(order), "it may still be on its way");

        leap.by(Duration.ofMinutes(62));

        assertTrue(isSilent(order));
        assertTrue(staff.does(() -> reporting.openWork()).silentPayments() > 0);
    }

    @Test
    void countsNoPaymentOfWhichANotificationWasSent() {
        var order = deals.paid(1000, 1);
        Patience.until(() -> about(order), rows -> !rows.isEmpty());
        leap.by(Duration.ofMinutes(70));
        assertEquals(false, isSilent(order));
    }
}
