package org.kontor.payment.stripe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.JsonMaker;

/**
 * Decides whether a notification may be believed. The check is our own because the SDK accepts signatures from the
 * future and fails with a NumberFormatException on a malformed time; raw bytes are compared in constant time.
 */
@ApplicationScoped
public class StripeWebhook {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    @Inject
    private StripeAccount account;

    @Inject
    private BusinessClock clock;

    /**
     * The envelope when the signature is right and of now, by the world's time, and the event is of our own mode: play
     * money means nothing to a live shop. Otherwise empty.
     */
    public Optional<StripeNotice> read(byte[] body, String signatureHeader) {
        return isGenuine(body, signatureHeader, account.webhookSecret(), clock.worldTime())
                ? envelope(body, account.isLive()) : Optional.empty();
    }

    static boolean isGenuine(byte[] body, String header, String secret, Instant now) {
        if (header == null || secret.isEmpty()) {
            return false;
        }
        String time = null;
        List<String> signatures = new ArrayList<>();
        for (var part : header.split(",")) {
            var pair = part.strip().split("=", 2);
            if (pair.length == 2 && pair[0].equals("t") && pair[1].matches("[0-9]{1,12}")) {
                time = pair[1];
            } else if (pair.length == 2 && pair[0].equals("v1")) {
                signatures.add(pair[1]);
            }
        }
        if (time == null || Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), now).abs()
                .compareTo(TOLERANCE) > 0) {
            return false;
        }
        var expected = hmac(secret, time, body).getBytes(StandardCharsets.US_ASCII);
        return signatures.stream()
                .anyMatch(given -> MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String hmac(String secret, String time, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((time + ".").getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Optional<StripeNotice> envelope(byte[] body, boolean live) {
        try (var reader = JsonMaker.reader(new String(body, StandardCharsets.UTF_8))) {
            var event = reader.readObject();
            if (event.getBoolean("livemode", false) != live) {
                return Optional.empty();
            }
            var object = event.getJsonObject("data").getJsonObject("object");
            return Optional.of(new StripeNotice(event.getString("id"), event.getString("type"), subject(object)));
        } catch (JsonException | NullPointerException | ClassCastException malformed) {
            return Optional.empty();
        }
    }

    /**
     * Our own key of the payment when the object carries it, else the number of the payment or of the object itself.
     */
    private static String subject(JsonObject object) {
        var metadata = object.get("metadata") instanceof JsonObject given ? given : JsonObject.EMPTY_JSON_OBJECT;
        var intent = object.get("payment_intent") instanceof JsonString text ? text.getString()
                : object.getString("id", "");
        return metadata.getString(StripeGateway.KEY, object.getString("object", "").equals("checkout.session")
                ? object.getString("id", "") : intent);
    }
}
