package org.kontor.sandbox.stripe.api;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kontor.sandbox.clock.SandboxClock;
import org.kontor.sandbox.fault.Fault;
import org.kontor.sandbox.fault.Faults;
import org.kontor.sandbox.store.Database;
import org.kontor.sandbox.store.IdempotencyKeys;
import org.kontor.sandbox.store.Json;
import org.kontor.sandbox.store.Tx;
import org.kontor.sandbox.web.BadCall;
import org.kontor.sandbox.web.Call;
import org.kontor.sandbox.web.Reply;

/**
 * The door of the API. It asks for the key, holds the request against what is published, performs it once per
 * idempotency key, and answers in Stripe's shape. Faults that are switched on happen here.
 */
public final class StripeApi {

    private static final Logger LOG = Logger.getLogger(StripeApi.class.getName());
    private static final int SERVER_ERROR = 500;

    private final Database database;
    private final SandboxClock clock;
    private final Faults faults;
    private final IdempotencyKeys keys;
    private final Expansion expansion;
    private final Untruths untruths;
    private final String acceptedKey;

    /** A door that accepts one key. */
    public StripeApi(Database database, SandboxClock clock, Faults faults, Expansion expansion, String acceptedKey) {
        this.database = database;
        this.clock = clock;
        this.faults = faults;
        this.expansion = expansion;
        this.acceptedKey = acceptedKey;
        untruths = new Untruths(faults);
        keys = new IdempotencyKeys(database, "stripe");
        keys.forgetInterrupted();
    }

    /** Serves a call to an endpoint. */
    public Reply serve(Endpoint endpoint, Call call) {
        var requestId = Ids.next("req", 14);
        Reply reply;
        try {
            authenticate(call);
            reply = faultBefore(endpoint, call).orElseGet(() -> perform(endpoint, call, requestId));
        } catch (StripeError refused) {
            reply = refused(refused, requestId);
        } catch (BadCall unreadable) {
            reply = refused(StripeError.invalid(null, null, unreadable.getMessage()), requestId);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, requestId + " " + call.method() + " " + call.path() + " failed", failed);
            reply = refused(StripeError.of(SERVER_ERROR, "api_error", null,
                    "An unknown error occurred in the sandbox; request " + requestId), requestId);
        }
        var version = call.header("stripe-version").orElse(Events.API_VERSION);
        return reply.silence() != null ? reply : reply.with("Stripe-Version", version);
    }

    /** Lets a caller with the right key in; anybody else gets 401. */
    public void authenticate(Call call) {
        var given = call.header("authorization").map(StripeApi::bearer).orElse("");
        if (given.isEmpty()) {
            throw StripeError.of(401, "invalid_request_error", null, "You did not provide an API key. You need to "
                    + "provide your API key in the Authorization header, using Bearer auth.");
        }
        if (!given.startsWith("sk_test_") || !same(given, acceptedKey)) {
            throw StripeError.of(401, "invalid_request_error", null, "Invalid API Key provided: "
                    + given.substring(0, Math.min(8, given.length())) + "****");
        }
    }

    /** Answers an address that the published API, or this sandbox's part of it, does not have. */
    public Reply unknown(Call call) {
        var path = call.path().replaceFirst("^/stripe", "");
        var message = "Unrecognized request URL (" + call.method() + ": " + path + ").";
        return refused(StripeError.of(404, "invalid_request_error", null, message), Ids.next("req", 14));
    }

    private Reply perform(Endpoint endpoint, Call call, String requestId) {
        var reading = endpoint.method().equals("GET");
        var posted = endpoint.method().equals("POST");
        var params = ParamCheck.typed(endpoint.accepts(), posted ? call.formPairs() : call.queryPairs());
        var key = !posted ? null : call.header("idempotency-key").filter(given -> !given.isBlank()).orElse(null);
        if (key == null) {
            if (faults.take(Fault.SERVER_ERROR, call.method() + " " + call.path()).isPresent()) {
                return serverError(null, requestId);
            }
            var body = database.with(tx -> run(endpoint, call, tx, params, requestId, null));
            return reading ? answered(200, body, requestId) : faultAfter(call, null, body, requestId);
        }
        if (key.length() > 255) {
            throw StripeError.invalid("idempotency_key_too_long", null, "Idempotency keys are 255 characters at most.");
        }
        var fingerprint = fingerprint(call.method() + " " + call.path() + "\n" + Json.compact(params));
        var found = keys.take(key, fingerprint, requestId, clock.now());
        return switch (found.standing()) {
            case FRESH -> once(endpoint, call, params, requestId, key);
            case ANSWERED -> told(found.status() < SERVER_ERROR ? Optional.empty() : Optional.of("false"),
                    answered(found.status(), found.body(), requestId))
                    .with("Idempotent-Replayed", "true").with("Original-Request", found.requestId());
            case OTHER_REQUEST -> throw StripeError.of(400, "idempotency_error", null, "Keys for idempotent requests "
                    + "can only be used with the same parameters they were first used with. Try using a key other "
                    + "than '" + key + "' if you meant to execute a different request.");
            case IN_USE -> throw keyInUse(key, "true");
        };
    }

    private Reply once(Endpoint endpoint, Call call, JsonObject params, String requestId, String key) {
        try {
            if (faults.take(Fault.SERVER_ERROR, call.method() + " " + call.path()).isPresent()) {
                return serverError(key, requestId);
            }
            var body = database.with(tx -> {
                var answer = run(endpoint, call, tx, params, requestId, key);
                keys.answer(tx, key, 200, answer);
                return answer;
            });
            return faultAfter(call, key, body, requestId);
        } catch (StripeError refused) {
            database.run(tx -> keys.answer(tx, key, refused.status(), Json.pretty(refused.body())));
            throw refused;
        } catch (RuntimeException failed) {
            keys.free(key);
            throw failed;
        }
    }

    private String run(Endpoint endpoint, Call call, Tx tx, JsonObject params, String requestId, String key) {
        var expand = Json.list(params, "expand");
        params.remove("expand");
        var answer = endpoint.operation().perform(new Ask(tx, call.variable("id"), params, requestId, key));
        expansion.apply(tx, answer, expand);
        if (endpoint.method().equals("GET")) {
            untruths.tell(call, answer);
        }
        return Json.pretty(answer);
    }

    private Optional<Reply> faultBefore(Endpoint endpoint, Call call) {
        faults.holdUp(Fault.SLOW, call.path());
        var away = faults.take(Fault.TURN_AWAY, call.path());
        if (away.isPresent()) {
            throw StripeError.of(away.get().number(), away.get().number() < SERVER_ERROR ? "invalid_request_error"
                    : "api_error", null, "This request is not served. (A fault that is switched on.)");
        }
        var rate = faults.take(Fault.RATE_LIMIT, call.path());
        if (rate.isPresent()) {
            var error = StripeError.of(429, "invalid_request_error", "rate_limit", "Request rate limit exceeded.")
                    .retry("false");
            return rate.map(fault -> refused(error, Ids.next("req", 14)).with("Retry-After", fault.value()));
        }
        if (endpoint.method().equals("POST")) {
            faults.take(Fault.KEY_IN_USE, call.path()).ifPresent(fault -> {
                throw keyInUse(call.header("idempotency-key").orElse("none"), fault.value());
            });
        }
        return faults.take(Fault.TIMEOUT_BEFORE, call.path()).map(fault -> silence(fault.number()));
    }

    private Reply faultAfter(Call call, String key, String body, String requestId) {
        if (faults.take(Fault.SERVER_ERROR_AFTER, call.path()).isPresent()) {
            return serverError(key, requestId);
        }
        return faults.take(Fault.TIMEOUT_AFTER, call.path()).map(fault -> silence(fault.number()))
                .orElseGet(() -> answered(200, body, requestId));
    }

    private Reply serverError(String key, String requestId) {
        var error = StripeError.of(SERVER_ERROR, "api_error", null,
                "An unknown error occurred. (A fault that is switched on.)");
        if (key == null) {
            return refused(error, requestId);
        }
        database.run(tx -> keys.answer(tx, key, SERVER_ERROR, Json.pretty(error.body())));
        return refused(error.retry("false"), requestId); // the same key would bring the same answer
    }

    private static Reply silence(int seconds) {
        return Reply.silence(Duration.ofSeconds(Math.max(0, seconds)));
    }

    private static StripeError keyInUse(String key, String retry) {
        return StripeError.of(409, "idempotency_error", "idempotency_key_in_use", "There is currently another "
                + "in-progress request using this Idempotent Key (that probably means you submitted twice, and the "
                + "other request is still going through): " + key).retry(retry);
    }

    private static Reply answered(int status, String body, String requestId) {
        return Reply.json(status, body).with("Request-Id", requestId);
    }

    private static Reply refused(StripeError error, String requestId) {
        return told(error.retry(), answered(error.status(), Json.pretty(error.body()), requestId));
    }

    private static Reply told(Optional<String> retry, Reply reply) {
        return retry.map(said -> reply.with("Stripe-Should-Retry", said)).orElse(reply);
    }

    private static String bearer(String header) {
        return header.startsWith("Bearer ") ? header.substring(7).strip() : "";
    }

    private static boolean same(String given, String wanted) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), wanted.getBytes(StandardCharsets.UTF_8));
    }

    private static String fingerprint(String request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(request.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This JDK has no SHA-256.", missing);
        }
    }
}
