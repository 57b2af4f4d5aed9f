package org.kontor.tax.vies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.kontor.shared.JsonMaker;
import org.kontor.shared.VatId;
import org.kontor.shared.line.Line;
import org.kontor.shared.line.NotPutThrough;
import org.kontor.tax.VatIdAnswer;
import org.kontor.tax.VatIdCheck;
import org.kontor.tax.VatVerdict;

/**
 * Asks VIES: {@code POST /check-vat-number} with our own number, so that the answer carries the number of the
 * consultation. A clear yes or no counts; everything else (MS_UNAVAILABLE, too many requests, silence, words that we do
 * not know) is no answer. INVALID_INPUT is a no: the country does not even write its numbers so.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
class ViesVatIdCheck implements VatIdCheck {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration TURN = Duration.ofSeconds(2);
    private static final int CALLS_AT_ONCE = 4;
    private static final int OK = 200;

    private final ViesSettings settings;
    private final Line line = new Line("VIES", CALLS_AT_ONCE, TURN);
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NEVER).build();

    @Inject
    ViesVatIdCheck() {
        this(ViesSettings.fromEnvironment());
    }

    ViesVatIdCheck(ViesSettings settings) {
        this.settings = settings;
    }

    @Override
    public VatIdAnswer ask(VatId asked, Optional<VatId> requester) {
        try {
            var question = HttpRequest.newBuilder(URI.create(settings.base() + "/check-vat-number"))
                    .timeout(ANSWER).header("Content-Type", "application/json").header("Accept", "application/json")
                    .POST(BodyPublishers.ofString(question(asked, requester))).build();
            return read(line.put(() -> send(question), IOException.class::isInstance));
        } catch (NotPutThrough busy) {
            return VatIdAnswer.unavailable(busy.getMessage());
        } catch (IOException | RuntimeException failure) {
            return VatIdAnswer.unavailable("No usable answer: " + failure.getClass().getSimpleName()
                    + (failure.getMessage() == null ? "" : " " + failure.getMessage()));
        }
    }

    private HttpResponse<String> send(HttpRequest question) throws IOException {
        try {
            return client.send(question, BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while waiting");
        }
    }

    private static String question(VatId asked, Optional<VatId> requester) {
        var question = JsonMaker.object().add("countryCode", asked.prefix()).add("vatNumber", asked.number());
        requester.ifPresent(our -> question.add("requesterMemberStateCode", our.prefix())
                .add("requesterNumber", our.number()));
        return question.build().toString();
    }

    private static VatIdAnswer read(HttpResponse<String> answer) {
        try (var reader = JsonMaker.reader(answer.body())) {
            var json = reader.readObject();
            if (json.containsKey("errorWrappers")) {
                return refused(json, answer.body());
            }
            if (answer.statusCode() != OK) {
                return VatIdAnswer.unavailable("VIES answered " + answer.statusCode() + ": " + answer.body());
            }
            var consultation = json.getString("requestIdentifier", "");
            return new VatIdAnswer(json.getBoolean("valid") ? VatVerdict.VALID : VatVerdict.INVALID,
                    consultation.isBlank() ? null : consultation, answer.body());
        }
    }

    private static VatIdAnswer refused(JsonObject json, String said) {
        var error = json.getJsonArray("errorWrappers").getJsonObject(0).getString("error");
        return error.equals("INVALID_INPUT") ? new VatIdAnswer(VatVerdict.INVALID, null, said)
                : VatIdAnswer.unavailable(said);
    }
}
