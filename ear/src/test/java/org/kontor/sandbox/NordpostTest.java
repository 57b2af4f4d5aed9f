package org.kontor.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.sandbox.carrier.S10;
import org.kontor.sandbox.delivery.Signature;

/** The carrier: booking, itineraries on the clock, signed webhooks, labels. */
@ExtendWith(RunningSandbox.class)
class NordpostTest {

    private static final long HOUR = 60 * 60;

    private final World world;

    NordpostTest(World world) {
        this.world = world;
    }

    private HttpRequest.Builder asked(String path) {
        return world.request("/nordpost/v1" + path).header("Authorization", "Bearer " + World.CARRIER_KEY);
    }

    private HttpResponse<String> book(String key, String body) {
        return world.send(asked("/shipments").header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String parcel(String reference, String itinerary) {
        return """
                {"reference":"%s","order":"100017","service":"STANDARD","pieces":1,
                 "from":{"name":"Norrgate","street":"Kajen 3","postcode":"411 01","city":"Göteborg","country":"SE"},
                 "to":{"name":"Jonas Weber","street":"Torstraße 14","postcode":"10119","city":"Berlin","country":"DE"},
                 "parcel":{"weight_grams":2400},"items":[{"description":"Chair Ljung","quantity":1}],
                 "test_itinerary":"%s"}""".formatted(reference, itinerary);
    }

    private JsonObject booked(String itinerary) {
        var answer = book(World.fresh("k"), parcel(World.fresh("S"), itinerary));
        assertEquals(201, answer.statusCode(), answer.body());
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }

    private List<String> statuses(String number) {
        var tracking = JsonParser.parseString(world.send(asked("/tracking/" + number).GET()).body()).getAsJsonObject();
        return tracking.getAsJsonArray("events").asList().stream()
                .map(each -> each.getAsJsonObject().get("status").getAsString()).toList();
    }

    private static Predicate<Hooks.Message> about(String number, String status) {
        return message -> message.path().equals("/hooks/carrier/nordpost") && message.body().contains(number)
                && message.json().get("status").getAsString().equals(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RR473124829GB", "RB123456785GB"})
    void knowsRightCheckDigits(String number) {
        assertTrue(S10.isValid(number));
        assertFalse(S10.isValid(number.replace('4', '7').replace('3', '1')));
    }

    @Test
    void booksOncePerKey() {
        var key = World.fresh("k");
        var body = parcel(World.fresh("S"), "delivered");
        var first = book(key, body);
        var second = book(key, body);
        assertEquals(first.body(), second.body());
        assertEquals("true", second.headers().firstValue("Idempotent-Replayed").orElse(""));
        assertEquals(409, book(key, parcel("other", "delivered")).statusCode());
        var shipment = JsonParser.parseString(first.body()).getAsJsonObject();
        assertTrue(S10.isValid(shipment.get("tracking_number").getAsString()));
    }

    @Test
    void findsABookingWhoseAnswerWasLost() {
        var reference = World.fresh("S");
        world.fault("carrier_timeout_after", 1, "0");
        try {
            book(World.fresh("k"), parcel(reference, "delivered"));
        } catch (IllegalStateException lost) {
            assertTrue(lost.getCause() instanceof IOException);
        }
        var found = JsonParser.parseString(world.send(asked("/shipments?reference=" + reference).GET()).body())
                .getAsJsonObject().getAsJsonArray("data");
        assertEquals(1, found.size());
    }

    @Test
    void namesTheFieldThatIsWrong() {
        assertRefused("to.country", parcel("S-1", "delivered").replace("\"DE\"", "\"Germany\""));
        assertRefused("to.street", parcel("S-1", "delivered").replace("Torstraße 14", ""));
        assertRefused("parcel.weight_grams", parcel("S-1", "delivered").replace("2400", "-1"));
        assertRefused("colour", parcel("S-1", "delivered").replace("\"service\"", "\"colour\""));
        assertEquals(400, book(World.fresh("k"), "{").statusCode());
        assertEquals(401, world.postJson("/nordpost/v1/shipments", "{}").statusCode());
    }

    private void assertRefused(String field, String body) {
        var answer = book(World.fresh("k"), body);
        assertEquals(422, answer.statusCode());
        var error = JsonParser.parseString(answer.body()).getAsJsonObject().getAsJsonObject("error");
        assertEquals(field, error.get("field").getAsString());
    }

    private static String collecting(String reference, String itinerary) {
        return parcel(reference, itinerary).replace("\"pieces\":1,",
                "\"pieces\":1,\"collect\":{\"amount\":1880,\"currency\":\"EUR\",\"reference\":\"RF18S5001\"},");
    }

    @Test
    void collectsMoneyAtTheDoorWhereItDoesSo() {
        var right = collecting("S-1", "delivered");
        assertRefused("collect.amount", right.replace("1880", "0"));
        assertRefused("collect.currency", right.replace("EUR", "SEK"));
        assertRefused("collect", right.replace("STANDARD", "EXPRESS"));
        assertRefused("collect", right.replace("\"DE\"", "\"FR\""));
    }

    @Test
    void tellsWhatItCollectedAndPaysItOutOnTheNextBusinessDay() {
        var reference = "RF" + System.nanoTime();
        var answer = book(World.fresh("k"), collecting(World.fresh("S"), "delivered").replace("RF18S5001", reference));
        var number = JsonParser.parseString(answer.body()).getAsJsonObject().get("tracking_number").getAsString();
        assertTrue(world.get("/nordpost/track/" + number).body().contains("To pay at the door: EUR 18.80"));

        world.forward(27 * HOUR);
        var told = world.hooks().await(about(number, "DELIVERED")).json();
        assertEquals(1880, told.getAsJsonObject("collected").get("amount").getAsLong());
        assertFalse(world.get("/sandbox/bank/statement.xml").body().contains(reference), "not on the same day");
        world.forward(4 * 24 * HOUR);
        assertTrue(world.get("/sandbox/bank/statement.xml").body().contains("<Ref>" + reference + "</Ref>"));
    }

    @Test
    void movesAlongItsItineraryOnTheClock() {
        var number = booked("delivered").get("tracking_number").getAsString();
        assertEquals(List.of("PRE_TRANSIT"), statuses(number));
        world.forward(HOUR + 1);
        assertEquals(List.of("PRE_TRANSIT", "IN_TRANSIT"), statuses(number));
        world.forward(26 * HOUR);
        assertEquals("DELIVERED", statuses(number).get(4));
        var delivered = world.hooks().await(about(number, "DELIVERED"));
        assertTrue(world.get("/nordpost/track/" + number).body().contains("Delivered"));
        assertNotEquals(0, Instant.parse(delivered.json().get("occurred_at").getAsString()).getEpochSecond());
    }

    @Test
    void signsWhatItTells() {
        var shipment = booked("delivered");
        var message = world.hooks().await(about(shipment.get("tracking_number").getAsString(), "PRE_TRANSIT"));
        var seconds = Long.parseLong(message.signature().replaceAll("t=(\\d+),.*", "$1"));
        assertEquals(Signature.header(World.CARRIER_SECRET, message.body(), Instant.ofEpochSecond(seconds)),
                message.signature());
        assertTrue(Math.abs(Instant.now().getEpochSecond() - seconds) < 60);
        assertEquals(shipment.get("reference"), message.json().get("reference"));
    }

    @Test
    void comesBackToTheSenderOrTriesTwice() {
        var returned = booked("returned").get("tracking_number").getAsString();
        var second = booked("failed_attempt").get("tracking_number").getAsString();
        world.forward(72 * HOUR);
        assertEquals("RETURN_TO_SENDER", last(returned));
        assertTrue(statuses(second).contains("EXCEPTION"));
        assertEquals("DELIVERED", last(second));
    }

    private String last(String number) {
        var all = statuses(number);
        return all.get(all.size() - 1);
    }

    @Test
    void tellsTheLastStepBeforeTheOneBefore() {
        var number = booked("out_of_order").get("tracking_number").getAsString();
        world.post("/sandbox/carrier/" + number + "/advance", Map.of("to", "end"));
        world.hooks().await(about(number, "DELIVERED"));
        world.hooks().await(about(number, "OUT_FOR_DELIVERY"));
        assertEquals("DELIVERED", last(number));
    }

    @Test
    void isMovedByTheButton() {
        var number = booked("delivered").get("tracking_number").getAsString();
        world.post("/sandbox/carrier/" + number + "/advance", Map.of());
        assertEquals("IN_TRANSIT", last(number));
        world.post("/sandbox/carrier/" + number + "/advance", Map.of("to", "end"));
        assertEquals("DELIVERED", last(number));
        assertEquals(200, world.post("/sandbox/carrier/" + number + "/advance", Map.of()).statusCode());
        assertEquals(404, world.post("/sandbox/carrier/CN000000005SE/advance", Map.of()).statusCode());
    }

    @Test
    void takesAnotherItineraryWhenAFaultSaysSo() {
        world.fault("carrier_itinerary", 1, "lost");
        var body = parcel(World.fresh("S"), "delivered").replaceAll(",\\s*\"test_itinerary\":\"delivered\"", "");
        var shipment = JsonParser.parseString(book(World.fresh("k"), body).body()).getAsJsonObject();
        var number = shipment.get("tracking_number").getAsString();
        world.post("/sandbox/carrier/" + number + "/advance", Map.of("to", "end"));
        assertEquals("EXCEPTION", last(number));
    }

    @Test
    void cancelsWhatWasNotCollected() {
        var shipment = booked("delivered");
        var path = "/shipments/" + shipment.get("id").getAsString() + "/cancel";
        assertEquals(200, world.send(asked(path).POST(HttpRequest.BodyPublishers.noBody())).statusCode());
        world.forward(48 * HOUR);
        assertEquals(List.of("PRE_TRANSIT"), statuses(shipment.get("tracking_number").getAsString()));
        var moved = booked("delivered");
        world.forward(2 * HOUR);
        assertEquals(409, world.send(asked("/shipments/" + moved.get("id").getAsString() + "/cancel")
                .POST(HttpRequest.BodyPublishers.noBody())).statusCode());
    }

    @Test
    void drawsALabel() {
        var shipment = booked("delivered");
        var pdf = world.get(shipment.get("label_url").getAsString());
        assertEquals("application/pdf", pdf.headers().firstValue("Content-Type").orElse(""));
        assertTrue(pdf.body().startsWith("%PDF-1.4"));
        var svg = world.get(shipment.get("label_svg_url").getAsString()).body();
        assertTrue(svg.contains("Torstraße 14"), svg);
        assertEquals(404, world.get("/nordpost/labels/shp_none.pdf").statusCode());
    }
}
