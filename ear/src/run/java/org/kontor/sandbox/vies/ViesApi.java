package org.kontor.sandbox.vies;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kontor.sandbox.clock.SandboxClock;
import org.kontor.sandbox.fault.Fault;
import org.kontor.sandbox.fault.Faults;
import org.kontor.sandbox.store.Json;
import org.kontor.sandbox.web.Call;
import org.kontor.sandbox.web.Reply;

/**
 * {@code POST /vies/check-vat-number} and {@code GET /vies/check-status}, in the shapes of the service that they stand
 * for. A number of the consultation comes only to who names itself as requester.
 */
public final class ViesApi {

    private static final Set<String> STATES = Set.of("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI",
            "FR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "XI");

    private final SandboxClock clock;
    private final Faults faults;

    /** A service with the panel's switches. */
    public ViesApi(SandboxClock clock, Faults faults) {
        this.clock = clock;
        this.faults = faults;
    }

    /** Says whether a number was given out. */
    public Reply check(Call call) {
        var asked = read(call.text());
        var country = text(asked, "countryCode");
        var number = text(asked, "vatNumber");
        var subject = call.path() + " " + country + number;
        var silence = faults.take(Fault.VIES_TIMEOUT, subject);
        if (silence.isPresent()) {
            return Reply.silence(Duration.ofSeconds(silence.get().number()));
        }
        if (faults.take(Fault.VIES_DOWN, subject).isPresent()) {
            return Reply.text(503, "Service Unavailable");
        }
        if (faults.take(Fault.VIES_MS_UNAVAILABLE, subject).isPresent()) {
            return refused(500, "MS_UNAVAILABLE");
        }
        if (!STATES.contains(country) || !number.matches("[A-Z0-9+*]{2,12}")) {
            return refused(400, "INVALID_INPUT");
        }
        return Reply.json(200, answer(asked, country, number,
                faults.take(Fault.VIES_INVALID, subject).isEmpty() && !number.endsWith("0")));
    }

    /** Whether the service and the member states are there. */
    public Reply status(Call call) {
        var state = faults.isOn(Fault.VIES_MS_UNAVAILABLE) ? "Unavailable" : "Available";
        return Reply.json(200, Json.pretty(Json.object("vow", Json.object("available", !faults.isOn(Fault.VIES_DOWN)),
                "countries", Json.array(STATES.stream().sorted().map(code -> Json.object("countryCode", code,
                        "availability", state)).toList()))));
    }

    private String answer(JsonObject asked, String country, String number, boolean valid) {
        var requester = text(asked, "requesterMemberStateCode") + text(asked, "requesterNumber");
        var name = valid ? "Sandbox Trading " + country + " " + number : "---";
        return Json.pretty(Json.object("countryCode", country, "vatNumber", number, "requestDate",
                clock.now().toString(), "valid", valid,
                "requestIdentifier", requester.isEmpty() ? "" : "WAPI" + UUID.randomUUID().toString().replace("-", "")
                        .substring(0, 12).toUpperCase(Locale.ROOT),
                "name", name, "address", valid ? "Main Street 1" : "---", "traderName", "---",
                "traderNameMatch", "NOT_PROCESSED"));
    }

    private static Reply refused(int status, String error) {
        return Reply.json(status, Json.pretty(Json.object("actionSucceed", false, "errorWrappers",
                Json.array(List.of(Json.object("error", error))))));
    }

    private static JsonObject read(String body) {
        try {
            return Json.parse(body);
        } catch (JsonParseException | IllegalStateException broken) {
            return new JsonObject();
        }
    }

    private static String text(JsonObject json, String field) {
        return Optional.ofNullable(Json.text(json, field)).orElse("");
    }
}
