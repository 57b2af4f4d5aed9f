package org.kontor.shipping.nordpost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontor.shared.Address;
import org.kontor.shared.line.OtherEnd;
import org.kontor.shipping.BookParcel;
import org.kontor.shipping.BookingAnswer;
import org.kontor.shipping.CarrierEvent;
import org.kontor.shipping.TrackingAnswer;
import org.kontor.shipping.TrackingNumber;
import org.kontor.shipping.TrackingStatus;

/** The adapter against recorded answers over real HTTP. */
class NordpostCarrierTest {

    private static final String BOOKED = """
            {"id": "shp_1", "reference": "S50017", "tracking_number": "RR473124829GB",
             "tracking_url": "https://nordpost.example/t/RR473124829GB", "label_url": "javascript:alert(1)"}""";
    private static final BookParcel PARCEL = new BookParcel("S50017", "204172", "STANDARD", 2,
            new Address("Jonas Weber", null, "Torstraße 14", null, "10119", "Berlin", "DE"));

    private final OtherEnd nordpost = new OtherEnd("Authorization", "Idempotency-Key");

    @AfterEach
    void close() {
        nordpost.close();
    }

    private NordpostCarrier carrier(int status, String answer) {
        nordpost.answers(status, answer);
        return new NordpostCarrier(new NordpostSettings(nordpost.address() + "/", "np_key", "np_secret"), null);
    }

    /** What it was asked first. */
    private String asked() {
        return nordpost.requests().get(0);
    }

    @Test
    void booksUnderTheReferenceAsKey() {
        var booked = assertInstanceOf(BookingAnswer.Booked.class, carrier(201, BOOKED).book(PARCEL));
        assertEquals(new TrackingNumber("RR473124829GB"), booked.trackingNumber());
        assertEquals("https://nordpost.example/t/RR473124829GB", booked.trackingUrl());
        assertTrue(asked().startsWith("POST /v1/shipments Bearer np_key S50017 {\"reference\":\"S50017\""), asked());
    }

    @Test
    void takesOnlyWebAddressesForLinks() {
        var booked = assertInstanceOf(BookingAnswer.Booked.class, carrier(201, BOOKED).book(PARCEL));
        assertNull(booked.labelUrl());
    }

    @Test
    void tellsARefusalFromSilence() {
        var refused = assertInstanceOf(BookingAnswer.Refused.class,
                carrier(422, "{\"error\": {\"message\": \"No such postcode.\"}}").book(PARCEL));
        assertEquals("No such postcode.", refused.reason());
        assertInstanceOf(BookingAnswer.Unknown.class, carrier(503, "").book(PARCEL));
        assertInstanceOf(BookingAnswer.Unknown.class, carrier(429, "").book(PARCEL));
    }

    @Test
    void doesNotRepeatABookingWhoseAnswerIsLost() {
        assertInstanceOf(BookingAnswer.Unknown.class, carrier(OtherEnd.SILENCE, "").book(PARCEL));
        assertEquals(1, nordpost.requests().size());
    }

    @Test
    void doubtsWhatItCannotRead() {
        assertInstanceOf(BookingAnswer.Unknown.class, carrier(201, "<html>").book(PARCEL));
        assertInstanceOf(BookingAnswer.Unknown.class,
                carrier(201, "{\"id\": \"shp_1\", \"tracking_number\": \"RR473124820GB\"}")
                .book(PARCEL));
    }

    @Test
    void findsABookingAgain() {
        assertInstanceOf(BookingAnswer.Booked.class, carrier(200, "{\"data\": [" + BOOKED + "]}").find("S50017"));
        assertInstanceOf(BookingAnswer.NeverBooked.class, carrier(200, "{\"data\": []}").find("S50017"));
        assertInstanceOf(BookingAnswer.Unknown.class, carrier(500, "").find("S50017"));
        assertTrue(asked().startsWith("GET /v1/shipments?reference=S50017 "), asked());
    }

    @Test
    void readsWhatNordpostTells() {
        var events = carrier(200, "").events("""
                {"id": "evt_1", "type": "tracking.updated", "tracking_number": "RR473124829GB", "status": "DELIVERED",
                 "occurred_at": "2026-11-23T08:00:00Z", "location": "Berlin, DE", "description": "Handed over",
                 "reference": "S50017"}""");
        assertEquals(List.of("evt_1"), events.stream().map(CarrierEvent::eventId).toList());
        assertEquals(TrackingStatus.DELIVERED, events.get(0).status());
    }

    @Test
    void readsTheStoryOfAParcel() {
        var told = assertInstanceOf(TrackingAnswer.Told.class, carrier(200, """
                {"tracking_number": "RR473124829GB", "events": [
                 {"id": "e1", "status": "in_transit", "description": "Left the\\nhub", "location": "Hamburg",
                  "occurred_at": "2026-11-23T08:00:00+01:00"},
                 {"id": "e2", "status": "teleported", "occurred_at": "2026-11-23T09:00:00Z"}]}""")
                .track(new TrackingNumber("RR473124829GB")));
        assertEquals(TrackingStatus.IN_TRANSIT, told.events().get(0).status());
        assertEquals("Left the hub", told.events().get(0).description());
        assertEquals(TrackingStatus.UNKNOWN, told.events().get(1).status());
        assertInstanceOf(TrackingAnswer.Silent.class, carrier(404, "").track(new TrackingNumber("RR473124829GB")));
    }
}
