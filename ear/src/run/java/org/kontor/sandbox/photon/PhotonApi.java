package org.kontor.sandbox.photon;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.sandbox.fault.Fault;
import org.kontor.sandbox.fault.Faults;
import org.kontor.sandbox.store.Json;
import org.kontor.sandbox.web.Call;
import org.kontor.sandbox.web.FormPair;
import org.kontor.sandbox.web.Reply;

/**
 * {@code GET /photon/api}: GeoJSON in the shape of the service that it stands for. Of its parameters it knows {@code q},
 * {@code limit}, {@code lang} (names are those of the place), {@code countrycode} and {@code layer}; others are refused,
 * as they are there.
 */
public final class PhotonApi {

    private static final Set<String> KNOWN = Set.of("q", "limit", "lang", "countrycode", "layer");
    private static final int USUAL = 15;
    private static final int MOST = 50;

    private final StreetMap map = StreetMap.ofTheDemo();
    private final Faults faults;

    /** A service with the panel's switches. */
    public PhotonApi(Faults faults) {
        this.faults = faults;
    }

    /** Finds houses and streets. */
    public Reply find(Call call) {
        var typed = call.queryValue("q").orElse("").strip();
        var subject = call.path() + " " + typed;
        var silence = faults.take(Fault.PHOTON_TIMEOUT, subject);
        if (silence.isPresent()) {
            return Reply.silence(Duration.ofSeconds(silence.get().number()));
        }
        if (faults.take(Fault.PHOTON_DOWN, subject).isPresent()) {
            return Reply.text(503, "Service Unavailable");
        }
        var unknown = call.queryPairs().stream().map(FormPair::name).filter(name -> !KNOWN.contains(name)).findFirst();
        if (unknown.isPresent()) {
            return refused("unknown query parameter '" + unknown.get() + "'. Allowed parameters are: "
                    + KNOWN.stream().sorted().toList());
        }
        if (typed.isEmpty()) {
            return refused("missing search term 'q': /?q=berlin");
        }
        return Reply.json(200, Json.compact(Json.object("type", "FeatureCollection", "features",
                Json.array(map.find(typed, values(call, "countrycode"), values(call, "layer")).stream()
                        .limit(limit(call)).toList()))));
    }

    private static Set<String> values(Call call, String name) {
        return call.queryPairs().stream().filter(pair -> pair.name().equals(name)).map(FormPair::value)
                .collect(Collectors.toSet());
    }

    private static int limit(Call call) {
        var asked = call.queryValue("limit").orElse("");
        return asked.matches("[1-9]\\d{0,3}") ? Math.min(MOST, Integer.parseInt(asked)) : USUAL;
    }

    private static Reply refused(String message) {
        return Reply.json(400, Json.compact(Json.object("message", message)));
    }
}
