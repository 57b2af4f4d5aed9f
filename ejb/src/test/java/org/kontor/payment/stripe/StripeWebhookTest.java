package org.kontor.payment.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.shared.inbox.InboxEnvelope;

class StripeWebhookTest {

    private static final String SECRET = "whsec_test";
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final byte[] BODY = "{\"id\":\"evt_1\"}".getBytes(StandardCharsets.UTF_8);

    private static String signature(String secret, Instant at, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (java.security.GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String header(Instant at, String... signatures) {
        return "t=" + at.getEpochSecond() + ",v1=" + String.join(",v1=", signatures);
    }

    private static boolean believes(String header) {
        return StripeWebhook.isGenuine(BODY, header, SECRET, NOW);
    }

    @Test
    void believesARightSignatureOfNow() {
        assertTrue(believes(header(NOW, signature(SECRET, NOW, BODY))));
    }

    @Test
    void believesOneRightSignatureAmongTwo() {
        assertTrue(believes(header(NOW, "00", signature(SECRET, NOW, BODY))));
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, 86_400})
    void refusesASignatureOfThePastOrTheFuture(long seconds) {
        var then = NOW.plusSeconds(seconds);
        assertFalse(believes(header(then, signature(SECRET, then, BODY))));
    }

    @Test
    void refusesAnotherSecretAndAnotherBody() {
        assertFalse(believes(header(NOW, signature("whsec_other", NOW, BODY))));
        assertFalse(believes(header(NOW, signature(SECRET, NOW, "{}".getBytes(StandardCharsets.UTF_8)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "t=abc,v1=00", "v1=00", "t=1", "t=99999999999999999999,v1=00", "v0=00,t=1", "=,=",
            "t=-1,v1=00"})
    void refusesAMalformedHeaderWithoutAnError(String header) {
        assertFalse(believes(header));
    }

    @Test
    void refusesAMissingHeaderAndAMissingSecret() {
        assertFalse(believes(null));
        assertFalse(StripeWebhook.isGenuine(BODY, header(NOW, signature(SECRET, NOW, BODY)), "", NOW));
    }

    @Test
    void readsOurOwnKeyFromTheMetadata() {
        var body = """
                {"id":"evt_1","type":"payment_intent.succeeded","data":{"object":{"id":"pi_1","object":"payment_intent",
                "metadata":{"payment":"payment:20016:1"}}}}""";
        assertEquals(Optional.of(new InboxEnvelope("evt_1", "payment_intent.succeeded", "payment:20016:1", null)),
                envelope(body));
    }

    @Test
    void fallsBackToTheProvidersNumber() {
        var charge = "{\"id\":\"evt_2\",\"type\":\"charge.refunded\",\"data\":{\"object\":"
                + "{\"id\":\"ch_1\",\"object\":\"charge\",\"payment_intent\":\"pi_1\"}}}";
        assertEquals("pi_1", envelope(charge).orElseThrow().subject());
        var session = "{\"id\":\"evt_3\",\"type\":\"checkout.session.expired\",\"data\":{\"object\":"
                + "{\"id\":\"cs_1\",\"object\":\"checkout.session\",\"payment_intent\":null}}}";
        assertEquals("cs_1", envelope(session).orElseThrow().subject());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"id\":1}", "not json", "{\"id\":\"e\",\"type\":\"t\",\"data\":[]}"})
    void takesNoEnvelopeFromABrokenBody(String body) {
        assertTrue(envelope(body).isEmpty());
    }

    @Test
    void takesNoEnvelopeThatNoRowCanHold() {
        var body = "{\"id\":\"%s\",\"type\":\"t\",\"data\":{\"object\":{\"id\":\"ch_1\"}}}";
        assertTrue(envelope(body.formatted("e".repeat(120))).isPresent());
        assertTrue(envelope(body.formatted("e".repeat(121))).isEmpty());
        assertTrue(envelope("[".repeat(200_000)).isEmpty());
    }

    @Test
    void readsTheVersionInWhichItIsWritten() {
        var body = "{\"id\":\"evt_1\",\"api_version\":\"2020-08-27\",\"type\":\"t\",\"data\":{\"object\":{\"id\":\"ch_1\"}}}";
        assertEquals("2020-08-27", envelope(body).orElseThrow().version());
    }

    private static Optional<InboxEnvelope> envelope(String body) {
        return StripeWebhook.envelope(body, false);
    }

    /** A53: the secret may be right, the money is not. */
    @Test
    void believesNoPlayMoneyInALiveShopAndNoRealMoneyInASandbox() {
        var play = "{\"id\":\"evt_4\",\"type\":\"charge.succeeded\",\"livemode\":false,\"data\":{\"object\":{\"id\":\"ch_1\"}}}";
        var real = play.replace("false", "true");
        assertTrue(StripeWebhook.envelope(play, true).isEmpty());
        assertTrue(StripeWebhook.envelope(real, true).isPresent());
        assertTrue(envelope(real).isEmpty());
        assertTrue(envelope(play).isPresent());
    }
}
