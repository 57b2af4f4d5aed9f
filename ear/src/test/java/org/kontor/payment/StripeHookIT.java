package org.kontor.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.checkers.Patience;
import org.kontor.it.BrowserlessVisitor;
import org.kontor.it.OtherAddress;
import org.kontor.it.Outside;
import org.kontor.it.Statements;
import org.kontor.it.Surroundings;

/** What knocks at the door for the provider's notifications. */
class StripeHookIT extends Outside {

    /** Under another name than the event's; the provider still tells of payments of earlier tests meanwhile. */
    private static final String OF_THIS_BODY =
            "select count(*) from inbox where event_id <> ? and body like '%cus_nobody%'";

    private final String event = "evt_" + UUID.randomUUID();

    private String body() {
        return """
                {"id":"%s","type":"customer.created","data":{"object":{"id":"cus_nobody","object":"customer"}}}"""
                .formatted(event);
    }

    private static String secret() {
        return Surroundings.world().wiring().shop().get("KONTOR_STRIPE_WEBHOOK_SECRET");
    }

    private static int knock(String signature, String body) {
        var request = HttpRequest.newBuilder(URI.create(shop() + "/hooks/stripe"))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (signature != null) {
            request.header("Stripe-Signature", signature);
        }
        return send(request.build()).statusCode();
    }

    private int stored() {
        return Integer.parseInt(said("select count(*) from inbox where event_id = ?"));
    }

    private String said(String question) {
        var database = Surroundings.world().database();
        try (var connection = DriverManager.getConnection(database.url("kontor"), database.user(), "");
                var query = connection.prepareStatement(question)) {
            query.setString(1, event);
            try (var row = query.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void storesABelievedNotificationOnceHoweverOftenItComes() {
        for (var turn = 0; turn < 5; turn++) {
            assertEquals(200, knock(Bell.signature(secret(), Instant.now(), body()), body()));
        }
        assertEquals(1, stored());
    }

    @Test
    void refusesForgedReplayedAndFutureNotifications() {
        assertEquals(400, knock(null, body()));
        assertEquals(400, knock("t=abc,v1=00", body()));
        assertEquals(400, knock(Bell.signature("whsec_other", Instant.now(), body()), body()));
        assertEquals(400, knock(Bell.signature(secret(), Instant.now(), body()), body().replace("nobody", "somebody")));
        assertEquals(400, knock(Bell.signature(secret(), Instant.now().minusSeconds(3600), body()), body()));
        assertEquals(400, knock(Bell.signature(secret(), Instant.now().plusSeconds(3600), body()), body()));
        assertEquals(0, stored());
    }

    @Test
    @DisplayName("A52: forged notifications are answered 400 and cost the database nothing, however many come")
    void doesNothingForForgedNotifications() {
        var before = said(OF_THIS_BODY);
        var forged = Statements.of(() -> {
            assertEquals(400, knock(Bell.signature("whsec_other", Instant.now(), body()), body()));
            assertEquals(400, knock("t=" + Instant.now().getEpochSecond() + ",v0=00,v1=,v1=zz", body()));
        });
        assertEquals(new Statements.Cost(0, List.of()), forged);
        assertEquals(before, said(OF_THIS_BODY));
        assertEquals(0, stored());
    }

    @Test
    @DisplayName("A52: whoever sends many forged notifications is told to wait, and a real one comes through all the same")
    void slowsDownWhoForgesAndNobodyElse() throws Exception {
        var stranger = new OtherAddress("127.0.0.52");
        assertEquals(Set.of(400, 429), stranger.flood(320, "/hooks/stripe", "Stripe-Signature", "t=1,v1=00", body()));
        assertEquals(200, stranger.post("/hooks/stripe", "Stripe-Signature",
                Bell.signature(secret(), Instant.now(), body()), body()));
        assertEquals(1, stored());
    }

    @Test
    @DisplayName("A53: a notification replayed within minutes counts once; one signed for another door, or about real"
            + " money, is refused")
    void believesAReplayOnceAndNoOtherDoor() {
        var signature = Bell.signature(secret(), Instant.now().minusSeconds(240), body());
        assertEquals(List.of(200, 200, 200), List.of(knock(signature, body()), knock(signature, body()),
                knock(Bell.signature(secret(), Instant.now(), body()), body())));
        assertEquals(1, stored());
        var carrier = Surroundings.world().wiring().shop().get("KONTOR_CARRIER_WEBHOOK_SECRET");
        var other = body().replace("cus_nobody", "cus_other");
        assertEquals(400, knock(Bell.signature(carrier, Instant.now(), other), other));
        var real = body().replace("\"type\"", "\"livemode\":true,\"type\"").replace("cus_nobody", "cus_real");
        assertEquals(400, knock(Bell.signature(secret(), Instant.now(), real), real));
        assertEquals(1, stored());
    }

    /** It may have overtaken our own note of the payment: it is tried again, and in the end a person sees it. */
    @Test
    void keepsANotificationAboutAPaymentThatNobodyKnows() {
        var strange = """
                {"id":"%s","type":"checkout.session.completed","data":{"object":{"id":"cs_test_nobody",\
                "object":"checkout.session","payment_status":"paid","amount_total":1}}}""".formatted(event);

        assertEquals(200, knock(Bell.signature(secret(), Instant.now(), strange), strange));

        assertEquals("WAITING", Patience.until(() -> said("select status from inbox where event_id = ?"
                + " and attempts > 0"), "WAITING"::equals));
    }

    private static String unread(String column, String body) {
        return tables().text("select " + column + "::text from inbox where provider = 'stripe' and type = 'unreadable'"
                + " and body = ?", body);
    }

    @Test
    @DisplayName("F25: what is signed and cannot be read is kept once and parked for a person; forged it leaves nothing")
    void parksWhatIsSignedAndCannotBeRead() {
        for (var broken : List.of("[\"%s\"]", "no JSON %s", "{\"id\":\"%s\",\"type\":\"charge.captured\",\"data\":[]}",
                "{\"id\":\"%s\",\"type\":\"" + "x".repeat(90) + "\",\"data\":{\"object\":{\"id\":\"ch\"}}}")) {
            var body = broken.formatted(event);
            assertEquals(400, knock(Bell.signature("whsec_other", Instant.now(), body), body));
            assertEquals("0", unread("count(*)", body));
            for (var turn = 0; turn < 3; turn++) {
                assertEquals(200, knock(Bell.signature(secret(), Instant.now(), body), body));
            }
            assertEquals("1", unread("count(*)", body));
            assertEquals("PARKED", unread("status", body));
        }
        var zero = "\0 " + event;
        assertEquals(200, knock(Bell.signature(secret(), Instant.now(), zero), zero));
        assertEquals("PARKED", unread("status", "\uFFFD " + event));
    }

    @Test
    @DisplayName("F25: staff see it under webhooks and may try it again; it is parked again, and others flow meanwhile")
    void showsWhatCannotBeReadAndParksItAgain() {
        var poison = "[\"" + event + "\"]";
        assertEquals(200, knock(Bell.signature(secret(), Instant.now(), poison), poison));
        var admin = BrowserlessVisitor.staff(staff("admin"));
        var row = Jsoup.parse(admin.get("/admin/webhooks").body())
                .selectFirst("#messages tr:has(a[href='/admin/webhooks/" + unread("id", poison) + "'])");
        assertTrue(row.text().contains("Given up") && row.text().contains("cannot be read"), row::text);
        assertEquals(200, admin.get("/admin/webhooks/" + unread("id", poison)).statusCode());

        tables().change("update inbox set status = 'WAITING', attempts = 0, next_attempt_at = now() - interval '1 hour'"
                + " where body = ?", poison);
        assertEquals(200, knock(Bell.signature(secret(), Instant.now(), body()), body()));

        assertEquals("PARKED 1", Patience.until(() -> unread("status || ' ' || attempts", poison), "PARKED 1"::equals));
        assertEquals("APPLIED", Patience.until(() -> said("select status from inbox where event_id = ?"),
                "APPLIED"::equals));
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        var huge = "x".repeat(600 * 1024);
        assertEquals(413, knock(Bell.signature(secret(), Instant.now(), huge), huge));
    }
}
