package org.kontor.customer.photon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kontor.customer.AddressSource;
import org.kontor.customer.AddressSuggestion;
import org.kontor.shared.JsonMaker;
import org.kontor.shared.line.Line;
import org.kontor.shared.postal.AddressFormat;

/**
 * Asks Photon: {@code GET /api} for houses and streets of one country. No language is asked for, so names are those of
 * the place, which its post reads. Whatever is no answer counts as silence. What was typed stands in no log: its line
 * tells that Photon is silent, and not of which question.
 */
@ApplicationScoped
class PhotonAddressSource implements AddressSource {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final Duration TURN = Duration.ofMillis(300);
    private static final int CALLS_AT_ONCE = 4;
    private static final int OK = 200;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FIRST_SERVER_ERROR = 500;
    /** Some that come are of no use, or the same. */
    private static final int SPARE = 2;

    private final PhotonSettings settings;
    private final Line line = new Line("Photon", CALLS_AT_ONCE, TURN);
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NEVER).build();

    @Inject
    PhotonAddressSource() {
        this(PhotonSettings.fromEnvironment());
    }

    PhotonAddressSource(PhotonSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean isThere() {
        return !settings.base().isEmpty();
    }

    @Override
    public List<AddressSuggestion> suggest(String typed, String country, int most) {
        if (!isThere()) {
            return List.of();
        }
        try {
            var question = HttpRequest.newBuilder(URI.create(settings.base() + "/api?q="
                    + URLEncoder.encode(typed, StandardCharsets.UTF_8) + "&limit=" + SPARE * most + "&countrycode="
                    + country + "&layer=house&layer=street")).timeout(ANSWER).build();
            var answer = line.put(() -> send(question), IOException.class::isInstance);
            return answer.statusCode() == OK ? read(answer, typed, country).stream().limit(most).toList() : List.of();
        } catch (IOException | RuntimeException silence) {
            return List.of();
        }
    }

    /** A question that Photon refuses was answered; only an error of its own and its plea to slow down are silence. */
    private HttpResponse<String> send(HttpRequest question) throws IOException {
        try {
            var answer = client.send(question, BodyHandlers.ofString());
            if (answer.statusCode() >= FIRST_SERVER_ERROR || answer.statusCode() == TOO_MANY_REQUESTS) {
                throw new IOException("Photon answered " + answer.statusCode());
            }
            return answer;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while waiting");
        }
    }

    private static List<AddressSuggestion> read(HttpResponse<String> answer, String typed, String country) {
        try (var reader = JsonMaker.reader(answer.body())) {
            return reader.readObject().getJsonArray("features").getValuesAs(JsonObject.class).stream()
                    .map(feature -> feature.getJsonObject("properties"))
                    .filter(found -> found.getString("countrycode", "").equalsIgnoreCase(country))
                    .flatMap(found -> address(found, typed, AddressFormat.of(country)).stream()).distinct().toList();
        }
    }

    private static Optional<AddressSuggestion> address(JsonObject found, String typed, AddressFormat format) {
        var street = found.getString("type", "").equals("street") ? found.getString("name", "")
                : found.getString("street", "");
        var city = found.getString("city", "");
        var postcode = found.getString("postcode", "");
        return street.isBlank() || city.isBlank() ? Optional.empty()
                : Optional.of(new AddressSuggestion(format.street(street, number(found, typed, street, format)),
                        !postcode.isBlank() && format.isPostcode(postcode) ? postcode : null, city));
    }

    /** Not every house is on the map: the number that was typed stays with the street that was found. */
    private static String number(JsonObject found, String typed, String street, AddressFormat format) {
        var known = found.getString("housenumber", "");
        return known.isBlank() ? format.houseNumber(typed).filter(number -> !street.contains(number)).orElse("") : known;
    }
}
