package org.kontor.banking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Deals;
import org.kontor.builders.DoorDeals;
import org.kontor.builders.Leap;
import org.kontor.builders.SandboxPanel;
import org.kontor.builders.Staff;
import org.kontor.checkers.Patience;
import org.kontor.checkout.Transfers;
import org.kontor.checkout.cash.CollectionQueries;
import org.kontor.checkout.cash.OpenCollection;
import org.kontor.fulfilment.ShipmentQueries;
import org.kontor.fulfilment.ShipmentStatus;
import org.kontor.fulfilment.ShipmentView;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.OrderView;
import org.kontor.payment.CreditorReference;
import org.kontor.payment.TakeMoney;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;

/** PAY-11: what the carrier pays out of what it collected at the door. Each order comes to 18,80 €. */
class RemittancesIT extends ShippedEar {

    @Inject
    private DoorDeals doors;

    @Inject
    private Deals deals;

    @Inject
    private ShipmentQueries parcels;

    @Inject
    private Transfers transfers;

    @Inject
    private CollectionQueries collections;

    @Inject
    private Leap leap;

    @Inject
    private BusinessClock clock;

    @Inject
    private Staff staff;

    @Resource(lookup = "java:jboss/datasources/KontorDS")
    private DataSource database;

    @AfterEach
    void everybodyBehavesAgain() {
        SandboxPanel.behave();
        deals.take(TakeMoney.AT_ORDER);
    }

    private static Money eur(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    private ShipmentView delivered(OrderView order) {
        var sent = deals.ship(order);
        SandboxPanel.deliver(sent.trackingNumber());
        return Patience.until(() -> parcels.byNumber(sent.number()).orElseThrow(),
                parcel -> parcel.status() == ShipmentStatus.DELIVERED);
    }

    private ReceiptView receive(ShipmentView parcel, Money amount) {
        return staff.does(() -> transfers.enter(new EnterReceipt(amount, clock.today(),
                CreditorReference.of(parcel.number()).pretty(), "Nordpost", true,
                new IdempotencyKey("receipt:" + UUID.randomUUID()))));
    }

    private List<OpenCollection> open(OrderView order) {
        return staff.does(() -> collections.open()).stream()
                .filter(row -> row.order().equals(order.number().value())).toList();
    }

    private long owedByCarrier(OrderView order) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select coalesce(sum(amount_minor), 0) from audit.v_posting"
                        + " where account = 'carrier_receivable' and subject = ?")) {
            query.setString(1, order.number().value());
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void theStatementOfTheBankClosesWhatTheCarrierOwesHoweverOftenItIsSent() throws IOException {
        var order = doors.agreed(1000, 1);
        var parcel = delivered(order);
        assertEquals(1880, owedByCarrier(order));
        leap.by(Duration.ofDays(4));
        var reference = CreditorReference.of(parcel.number()).value();
        var file = Patience.until(SandboxPanel::bankStatement, text -> text.contains(reference));

        for (var time = 0; time < 2; time++) {
            var statement = StatementReader.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), "EUR");
            var taken = staff.does(() -> transfers.take(statement));
            assertTrue(taken.stream().anyMatch(line -> line.receipt() != null
                    && order.number().value().equals(line.receipt().order())), taken::toString);
        }
        assertEquals(0, owedByCarrier(order));
        assertEquals(List.of(), open(order));
    }

    @Test
    void whatIsPaidOutInPartStandsUnderUnresolvedUntilTheRestComes() {
        var order = doors.agreed(1000, 1);
        var parcel = delivered(order);
        assertEquals(ReceiptStatus.MATCHED, receive(parcel, eur(1800)).status());

        assertEquals(List.of(OpenCollection.Kind.NOT_PAID_OUT), open(order).stream().map(OpenCollection::kind).toList());
        assertEquals(eur(80), open(order).get(0).amount());
        assertEquals(80, owedByCarrier(order));
        receive(parcel, eur(80));
        assertEquals(List.of(), open(order));
    }

    @Test
    void moreThanWasCollectedWaitsForAPerson() {
        var order = doors.agreed(1000, 1);
        var receipt = receive(delivered(order), eur(1881));

        assertTrue(receipt.isOpen());
        assertEquals(1880, owedByCarrier(order));
        staff.does(() -> transfers.giveBack(receipt.number(), "too much"));
    }

    @Test
    void whatIsNotPaidOutInTimeIsListed() {
        var order = doors.agreed(1000, 1);
        delivered(order);
        assertEquals(List.of(), open(order));
        leap.by(Duration.ofDays(8));

        assertEquals(eur(1880), open(order).get(0).amount());
    }

    @Test
    void aParcelThatComesBackUnpaidIsListedUntilItsGoodsAreTakenBack() {
        SandboxPanel.fault("carrier_itinerary", 1, "returned", "");
        var order = doors.agreed(1000, 1);
        var sent = deals.ship(order);
        SandboxPanel.deliver(sent.trackingNumber());
        Patience.until(() -> open(order), rows -> !rows.isEmpty());

        assertEquals(OpenCollection.Kind.CAME_BACK, open(order).get(0).kind());
    }
}
