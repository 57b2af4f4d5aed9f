package org.kontor.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.exception.StripeException;
import java.net.http.HttpRequest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The process as a whole: start, restart, clock, dashboard. */
@ExtendWith(RunningSandbox.class)
class SandboxTest {

    private final World world;

    SandboxTest(World world) {
        this.world = world;
    }

    @Test
    void refusesATakenPortWithOneSentence() {
        var refused = assertThrows(StartRefused.class, () -> Sandbox.start(world.settings()));
        assertTrue(refused.getMessage().startsWith("The sandbox cannot listen on port " + world.settings().port()),
                refused.getMessage());
    }

    @Test
    void refusesADatabaseThatIsNotThere() {
        var given = world.settings();
        var settings = new Settings(World.freePort(), "jdbc:postgresql://127.0.0.1:" + World.freePort() + "/sandbox",
                "postgres", "any", World.freePort(), given.publicBase(), given.stripe(), given.carrier(), 1);
        var refused = assertThrows(StartRefused.class, () -> Sandbox.start(settings));
        assertTrue(refused.getMessage().contains("SANDBOX_DB_URL"), refused.getMessage());
    }

    @Test
    void namesTheVariableThatIsNoNumber() {
        var refused = assertThrows(StartRefused.class, () -> Settings.from(Map.of("SANDBOX_PORT", "eighty")));
        assertTrue(refused.getMessage().startsWith("SANDBOX_PORT must be a number"), refused.getMessage());
    }

    @Test
    void findsEverythingAgainAfterARestart() throws StripeException {
        var open = world.open("R-1");
        var paid = world.paid("R-2");
        world.forward(60);
        var before = world.json("/sandbox/clock").getAsJsonObject().get("offsetSeconds");
        world.restart();
        assertEquals(before, world.json("/sandbox/clock").getAsJsonObject().get("offsetSeconds"));
        assertEquals("paid", world.read(paid).getPaymentStatus());
        assertEquals(303, world.pay(open, "4242424242424242").statusCode());
    }

    @Test
    void movesItsClockAndSaysSo() {
        var target = Instant.now().plus(Duration.ofDays(300));
        world.postJson("/sandbox/clock", "{\"now\":\"" + target + "\"}");
        var shown = Instant.parse(world.json("/sandbox/clock").getAsJsonObject().get("now").getAsString());
        assertTrue(Duration.between(target, shown).abs().toSeconds() < 5, shown.toString());
        for (var wrong : List.of("{\"now\":\"tomorrow\"}", "{\"offsetSeconds\":\"many\"}", "{}", "{",
                "{\"offsetSeconds\":99999999999}")) {
            assertEquals(400, world.postJson("/sandbox/clock", wrong).statusCode(), wrong);
        }
    }

    @Test
    void showsEverythingOnOneEscapedPageWithoutScript() throws StripeException {
        world.paid("<b>R-3</b>");
        for (var path : List.of("/", "/mailbox", "/sandbox/faults")) {
            var page = world.get(path);
            assertEquals(200, page.statusCode());
            assertFalse(page.body().contains("<script"), path);
            assertTrue(page.headers().firstValue("Content-Security-Policy").orElse("").contains("default-src 'none'"));
        }
        assertTrue(world.get("/").body().contains("&lt;b&gt;R-3&lt;/b&gt;"));
    }

    @Test
    void answersWhetherItIsReadyAndWhatItDoesNotHave() {
        assertEquals("ok\n", world.get("/health").body());
        assertEquals(404, world.get("/nothing/here").statusCode());
        assertEquals(405, world.post("/health", Map.of()).statusCode());
        assertEquals(404, world.get("/stripe/v1/subscriptions").statusCode());
    }

    @Test
    void refusesWhatIsNoTextAndNoForm() {
        assertEquals(400, world.get("/pay/%00").statusCode());
        assertEquals(400, world.get("/mailbox?to=%00").statusCode());
        for (var form : List.of("mode=%zz", "mode=a%00b", "mode[=payment", "mode=payment&mode[x]=1")) {
            var answer = world.send(world.request("/stripe/v1/checkout/sessions")
                    .header("Authorization", "Bearer sk_test_kontor")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form)));
            assertEquals(400, answer.statusCode(), form + answer.body());
            assertTrue(answer.body().contains("invalid_request_error"), answer.body());
        }
    }

    @Test
    void livesThroughTheLossOfItsDatabaseConnections() throws SQLException, StripeException {
        world.open("R-4");
        world.cutDatabaseConnections();
        var session = world.open("R-5");
        assertEquals(303, world.pay(session, "4242424242424242").statusCode());
        world.hooks().await(message -> message.body().contains(session.getId()));
    }
}
