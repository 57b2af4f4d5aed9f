package org.kontor.payment.stripe;

import com.stripe.Stripe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.kontor.shared.inbox.Inbox;
import org.kontor.shared.inbox.InboxEnvelope;
import org.kontor.shared.inbox.InboxReader;

/**
 * Decides whether a notification may be believed, and stores it. The check is our own because the SDK accepts
 * signatures from the future and fails with a NumberFormatException on a malformed time; raw bytes are compared in
 * constant time.
 */
@ApplicationScoped
public class StripeWebhook implements InboxReader {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    @Inject
    private StripeAccount account;

    @Inject
    private Inbox inbox;

    @Inject
    private BusinessClock clock;

    /**
     * Stores a notification once; false when it cannot be believed: its signature is wrong or not of now, by the world's
     * time, or it is about the other kind of money than ours. One that is signed and cannot be read is kept for a person.
     */
    public boolean take(byte[] body, String signatureHeader) {
        if (!isGenuine(body, signatureHeader, account.webhookSecret(), clock.worldTime())) {
            return false;
        }
        var text = new String(body, StandardCharsets.UTF_8);
        var event = event(text);
        if (event.filter(read -> read.containsKey("livemode") && isOfOtherMoney(read, account.isLive())).isPresent()) {
            return false;
        }
        envelope(text).ifPresentOrElse(envelope -> inbox.store(StripeGateway.NAME, envelope, text),
                () -> inbox.storeUnread(StripeGateway.NAME, text));
        return true;
    }

    @Override
    public String provider() {
        return StripeGateway.NAME;
    }

    /** That of the SDK, in which the shop asks. */
    @Override
    public String version() {
        return Stripe.API_VERSION;
    }

    @Override
    public Optional<InboxEnvelope> envelope(String body) {
        return envelope(body, account.isLive());
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

    /** Play money means nothing to a live shop, and real money nothing to a sandbox. */
    static Optional<InboxEnvelope> envelope(String body, boolean live) {
        return event(body).filter(event -> !isOfOtherMoney(event, live)).flatMap(StripeWebhook::read);
    }

    private static boolean isOfOtherMoney(JsonObject event, boolean live) {
        return event.getBoolean("livemode", false) != live;
    }

    /** The parser has errors of its own for what is nested too deeply. */
    private static Optional<JsonObject> event(String body) {
        try (var reader = JsonMaker.reader(body)) {
            return Optional.of(reader.readObject());
        } catch (RuntimeException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<InboxEnvelope> read(JsonObject event) {
        try {
            var object = event.getJsonObject("data").getJsonObject("object");
            return Optional.of(new InboxEnvelope(event.getString("id"), event.getString("type"), subject(object),
                    event.getString("api_version", null)));
        } catch (NullPointerException | ClassCastException | IllegalArgumentException malformed) {
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
