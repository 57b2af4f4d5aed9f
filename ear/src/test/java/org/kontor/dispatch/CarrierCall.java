package org.kontor.dispatch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Somebody who knocks at the carriers' door and says that a parcel was delivered. */
record CarrierCall(String eventId, String trackingNumber, String carrier) {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    CarrierCall(String eventId, String trackingNumber) {
        this(eventId, trackingNumber, "nordpost");
    }

    CarrierCall about(String otherNumber) {
        return new CarrierCall(eventId, otherNumber, carrier);
    }

    CarrierCall at(String otherCarrier) {
        return new CarrierCall(eventId, trackingNumber, otherCarrier);
    }

    static String secret() {
        return System.getenv("KONTOR_CARRIER_WEBHOOK_SECRET");
    }

    String body() {
        return """
                {"id":"%s","type":"tracking.delivered","tracking_number":"%s","status":"delivered",\
                "description":"Handed over","occurred_at":"2026-11-23T10:00:00Z"}""".formatted(eventId, trackingNumber);
    }

    String signature(String secret, Instant at) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var signed = mac.doFinal((at.getEpochSecond() + "." + body()).getBytes(StandardCharsets.UTF_8));
            return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(signed);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Knocks with the carrier's own signature of a moment; answers the status. */
    int knock(Instant at) {
        return say(signature(secret(), at));
    }

    /** Knocks with any signature, or with none. */
    int say(String signature) {
        var request = HttpRequest.newBuilder(URI.create(System.getenv("KONTOR_BASE_URL") + "/hooks/carrier/" + carrier))
                .POST(BodyPublishers.ofString(body()));
        if (signature != null) {
            request.header("Nordpost-Signature", signature);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
