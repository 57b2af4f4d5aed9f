package org.kontor.shipping.nordpost;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kontor.shared.BusinessClock;
import org.kontor.shipping.BookParcel;
import org.kontor.shipping.BookingAnswer;
import org.kontor.shipping.Carrier;
import org.kontor.shipping.CarrierEvent;
import org.kontor.shipping.CarrierMessage;
import org.kontor.shipping.TrackingAnswer;
import org.kontor.shipping.TrackingNumber;

/**
 * Speaks to Nordpost: {@code POST /v1/shipments}, {@code GET /v1/shipments?reference=}, {@code GET
 * /v1/tracking/{number}}.
 * A booking carries its reference as idempotency key, and the client never repeats a POST by itself.
 */
@ApplicationScoped
class NordpostCarrier implements Carrier {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int REFUSED_FROM = 400;
    private static final int BUSY = 429;
    private static final int BROKEN_FROM = 500;

    private final NordpostSettings settings;
    private final BusinessClock clock;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER).build();

    @Inject
    NordpostCarrier(BusinessClock clock) {
        this(NordpostSettings.fromEnvironment(), clock);
    }

    NordpostCarrier(NordpostSettings settings, BusinessClock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** For the proxy of the container. */
    NordpostCarrier() {
        this(new NordpostSettings("", "", ""), null);
    }

    @Override
    public String name() {
        return "nordpost";
    }

    @Override
    public BookingAnswer book(BookParcel parcel) {
        try {
            var answer = call(request("/v1/shipments").header("Idempotency-Key", parcel.reference())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(NordpostJson.parcel(parcel))));
            if (answer.statusCode() / 100 == OK / 100) {
                return NordpostJson.booked(NordpostJson.read(answer.body()));
            }
            return isRefusal(answer.statusCode()) ? new BookingAnswer.Refused(reason(answer)) : doubt(answer);
        } catch (IOException | RuntimeException failure) {
            return new BookingAnswer.Unknown(why(failure));
        }
    }

    private static boolean isRefusal(int status) {
        return status >= REFUSED_FROM && status < BROKEN_FROM && status != BUSY && status != 408 && status != 409;
    }

    @Override
    public BookingAnswer find(String reference) {
        try {
            var answer = call(request("/v1/shipments?reference=" + encoded(reference)).GET());
            if (answer.statusCode() != OK) {
                return doubt(answer);
            }
            var found = NordpostJson.read(answer.body()).getJsonArray("data");
            return found.isEmpty() ? new BookingAnswer.NeverBooked() : NordpostJson.booked(found.getJsonObject(0));
        } catch (IOException | RuntimeException failure) {
            return new BookingAnswer.Unknown(why(failure));
        }
    }

    @Override
    public TrackingAnswer track(TrackingNumber number) {
        try {
            var answer = call(request("/v1/tracking/" + encoded(number.value())).GET());
            return answer.statusCode() == OK
                    ? new TrackingAnswer.Told(NordpostJson.events(NordpostJson.read(answer.body())))
                    : new TrackingAnswer.Silent(answer.statusCode() == NOT_FOUND ? "Nordpost does not know " + number
                    + "."
                            : "Nordpost answered " + answer.statusCode() + ".");
        } catch (IOException | RuntimeException failure) {
            return new TrackingAnswer.Silent(why(failure));
        }
    }

    @Override
    public Optional<CarrierMessage> authentic(String signature, String body) {
        if (!HookSignature.isAuthentic(signature, body, settings.webhookSecret(), clock.worldTime())) {
            return Optional.empty();
        }
        try {
            return Optional.of(NordpostJson.message(NordpostJson.read(body)));
        } catch (RuntimeException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public String signatureHeader() {
        return "Nordpost-Signature";
    }

    @Override
    public List<CarrierEvent> events(String body) {
        return List.of(NordpostJson.told(NordpostJson.read(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(settings.base() + path)).timeout(ANSWER)
                .header("Authorization", "Bearer " + settings.key()).header("Accept", "application/json");
    }

    private HttpResponse<String> call(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting", stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String reason(HttpResponse<String> answer) {
        try {
            JsonObject error = NordpostJson.read(answer.body()).getJsonObject("error");
            return error.getString("message");
        } catch (RuntimeException malformed) {
            return "Nordpost answered " + answer.statusCode() + ".";
        }
    }

    private static BookingAnswer doubt(HttpResponse<String> answer) {
        return new BookingAnswer.Unknown("Nordpost answered " + answer.statusCode() + ".");
    }

    private static String why(Exception failure) {
        return "No usable answer from Nordpost: " + failure.getClass().getSimpleName()
                + (failure.getMessage() == null ? "" : " " + failure.getMessage());
    }
}
