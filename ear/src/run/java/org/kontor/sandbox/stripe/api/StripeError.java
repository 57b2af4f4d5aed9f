package org.kontor.sandbox.stripe.api;

import com.google.gson.JsonObject;
import java.util.Optional;
import org.kontor.sandbox.store.Json;

/** A refusal in Stripe's shape. */
public class StripeError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final String code;
    private final String param;
    private final String retry;

    private StripeError(int status, String type, String code, String param, String message, String retry) {
        super(message);
        this.status = status;
        this.type = type;
        this.code = code;
        this.param = param;
        this.retry = retry;
    }

    /** 400: the request is not one that Stripe accepts. */
    public static StripeError invalid(String code, String param, String message) {
        return new StripeError(400, "invalid_request_error", code, param, message, null);
    }

    /** 404: no such object; {@code param} names what was asked for. */
    public static StripeError missing(String kind, String id, String param) {
        return new StripeError(404, "invalid_request_error", "resource_missing", param,
                "No such " + kind + ": '" + id + "'", null);
    }

    /** Any other refusal. */
    public static StripeError of(int status, String type, String code, String message) {
        return new StripeError(status, type, code, null, message, null);
    }

    /** The same, telling the caller in {@code Stripe-Should-Retry} whether to repeat the request at once. */
    public StripeError retry(String trueOrFalse) {
        return new StripeError(status, type, code, param, getMessage(), trueOrFalse);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The header {@code Stripe-Should-Retry}; empty where the caller has to judge by the status. */
    public Optional<String> retry() {
        return Optional.ofNullable(retry);
    }

    /** The body as Stripe writes it. */
    public JsonObject body() {
        var error = new JsonObject();
        if (code != null) {
            error.addProperty("code", code);
            error.addProperty("doc_url", "https://stripe.com/docs/error-codes/" + code.replace('_', '-'));
        }
        error.addProperty("message", getMessage());
        if (param != null) {
            error.addProperty("param", param);
        }
        error.addProperty("type", type);
        return Json.object("error", error);
    }
}
