package org.kontor.fulfilment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.IllegalTransition;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Sku;
import org.kontor.shared.Stamp;
import org.kontor.shipping.BookingAnswer.Booked;
import org.kontor.shipping.TrackingNumber;
import org.kontor.shipping.TrackingStatus;

class ShipmentTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Stamp STAMP = new Stamp("orders", "because", "c", NOW);
    private static final Booked BOOKED = new Booked("shp_1", new TrackingNumber("RR473124829GB"), null, null);

    private static Shipment packed() {
        return new Shipment("S5001", new PackParcel(OrderNumber.of(20417), 1, "nordpost",
                List.of(new ParcelLine(1, new Sku("LAMP"), 2)), new IdempotencyKey("ship:1")), STAMP);
    }

    private static Shipment shipped() {
        var shipment = packed();
        shipment.ship(BOOKED, DAY, STAMP);
        return shipment;
    }

    @Test
    void isPackedBeforeTheCarrierIsAsked() {
        assertEquals(ShipmentStatus.PACKED, packed().status());
        assertTrue(packed().status().isUnderway());
    }

    @Test
    void forgetsItsTroubleOnceItIsBooked() {
        var shipment = packed();
        shipment.doubt("no answer", true, NOW);
        shipment.ship(BOOKED, DAY, STAMP);
        assertEquals(ShipmentStatus.SHIPPED, shipment.status());
        assertEquals("RR473124829GB", shipment.trackingNumber());
    }

    @Test
    void isBookedOnceAndNeverCancelledAfterwards() {
        var shipment = shipped();
        assertThrows(IllegalTransition.class, () -> shipment.ship(BOOKED, DAY, STAMP));
        assertThrows(IllegalTransition.class, () -> shipment.cancel(STAMP));
    }

    @Test
    void arrivesOnceAndNeverGoesBack() {
        var shipment = shipped();
        assertFalse(shipment.hear(TrackingStatus.IN_TRANSIT, NOW, STAMP));
        assertTrue(shipment.hear(TrackingStatus.DELIVERED, NOW, STAMP));
        assertFalse(shipment.hear(TrackingStatus.DELIVERED, NOW, STAMP));
        assertEquals(ShipmentStatus.DELIVERED, shipment.status());
    }

    @Test
    void arrivesWhenTheCarrierSaysButNeitherBeforeItLeftNorTomorrow() {
        var heard = new Stamp("job", "told", "c", NOW.plusSeconds(500));
        var told = Map.of(NOW.plusSeconds(300), NOW.plusSeconds(300), NOW.minusSeconds(900), NOW,
                NOW.plusSeconds(90_000), NOW.plusSeconds(500));

        told.forEach((said, kept) -> {
            var shipment = shipped();
            shipment.hear(TrackingStatus.DELIVERED, said, heard);
            assertEquals(kept, shipment.deliveredAt());
        });
    }

    @Test
    void comesBackToTheSender() {
        var shipment = shipped();
        assertTrue(shipment.hear(TrackingStatus.RETURN_TO_SENDER, NOW, STAMP));
        assertFalse(shipment.hear(TrackingStatus.RETURN_TO_SENDER, NOW, STAMP));
        assertEquals(ShipmentStatus.RETURNED_TO_SENDER, shipment.status());
    }

    @Test
    void refusesAnEmptyParcelAndAParcelOfNothing() {
        var order = OrderNumber.of(20417);
        assertThrows(IllegalArgumentException.class,
                () -> new PackParcel(order, 1, "nordpost", List.of(), new IdempotencyKey("ship:1")));
        assertThrows(IllegalArgumentException.class, () -> new ParcelLine(1, new Sku("LAMP"), 0));
        assertNull(packed().trackingNumber());
    }

    private static ShipmentView asked(ShipmentStatus status) {
        return new ShipmentView(1, "S5001", OrderNumber.of(20417), status, "nordpost", new IdempotencyKey("ship:1"), null,
                null, null, TrackingStatus.UNKNOWN, null, NOW, NOW, DAY, null, List.of(), List.of(), 1,
                new Collecting(Money.ofMinor(1880, "EUR")).view());
    }

    @Test
    void whatWasCollectedIsOnlyRaisedAndUpToWhatWasAsked() {
        var parcel = new Collecting(Money.ofMinor(1880, "EUR"));
        assertFalse(parcel.hear(Money.ofMinor(-1, "EUR"), NOW), "nobody collects less than nothing");
        assertTrue(parcel.hear(Money.ofMinor(300, "EUR"), NOW));

        assertEquals(0, parcel.raise(Money.ofMinor(300, "EUR"), NOW).minor());
        assertEquals(0, parcel.raise(Money.ofMinor(200, "EUR"), NOW).minor());
        assertEquals(0, parcel.raise(Money.ofMinor(1881, "EUR"), NOW).minor());
        assertEquals(200, parcel.raise(Money.ofMinor(500, "EUR"), NOW).minor());
        assertEquals(500, parcel.view().collected().minor());
        assertEquals(1880, new Collecting(Money.ofMinor(1880, "EUR")).raise(Money.ofMinor(1880, "EUR"), NOW).minor());
    }

    private static boolean isMissing(ShipmentStatus status, TrackingStatus tracking, int days) {
        var parcel = asked(status);
        return new ShipmentView(1, "S5001", parcel.order(), status, "nordpost", parcel.key(), "RR473124829GB", null, null,
                tracking, null, NOW, NOW, DAY, null, List.of(), List.of(), 1, parcel.collect())
                .isMissing(NOW.plus(Duration.ofDays(days)));
    }

    @Test
    void isMissingWhenItsCarrierSaysSoOrNothingForTwoWeeks() {
        assertFalse(isMissing(ShipmentStatus.SHIPPED, TrackingStatus.IN_TRANSIT, 14));
        assertTrue(isMissing(ShipmentStatus.SHIPPED, TrackingStatus.IN_TRANSIT, 15));
        assertTrue(isMissing(ShipmentStatus.SHIPPED, TrackingStatus.EXCEPTION, 1));
        assertFalse(isMissing(ShipmentStatus.DELIVERED, TrackingStatus.DELIVERED, 15));
    }

    @Test
    void whatItsCarrierWasAskedForIsNotAskedForAgainUntilItCanBringNoMoney() {
        for (var status : List.of(ShipmentStatus.PACKED, ShipmentStatus.SHIPPED, ShipmentStatus.DELIVERED)) {
            assertTrue(asked(status).toCollect().isPresent(), status + ": the money may be with the carrier");
            assertFalse(asked(status).isUncollected());
        }
        for (var status : List.of(ShipmentStatus.RETURNED_TO_SENDER, ShipmentStatus.LOST)) {
            assertTrue(asked(status).toCollect().isEmpty());
            assertTrue(asked(status).isUncollected());
        }
        assertTrue(asked(ShipmentStatus.CANCELLED).toCollect().isEmpty());
        assertTrue(asked(ShipmentStatus.SHIPPED).toPay().isPresent());
        assertTrue(asked(ShipmentStatus.DELIVERED).toPay().isEmpty(), "nobody comes to that door any more");
    }

    @Test
    void believesOnceWhatTheCarrierSaysThatItCollectedAndNoMoreThanItWasAsked() {
        var parcel = new Collecting(Money.ofMinor(1880, "EUR"));

        assertFalse(parcel.hear(Money.ofMinor(1881, "EUR"), NOW), "more than it was asked for");
        assertFalse(parcel.hear(Money.ofMinor(1880, "SEK"), NOW), "other money");
        assertTrue(parcel.view().isOpen());
        assertTrue(parcel.hear(Money.ofMinor(1800, "EUR"), NOW));
        assertFalse(parcel.hear(Money.ofMinor(1880, "EUR"), NOW), "it said so before");
        assertEquals(Money.ofMinor(1800, "EUR"), parcel.view().collected());
    }
}
