package org.kontor.sandbox.stripe.api;

import com.google.gson.JsonObject;

/** One method of the published API: where it is, what it accepts, and what it does. */
public record Endpoint(String method, String path, ParamShape.Members accepts, Operation operation) {

    /** What an endpoint does; it runs in one transaction and answers 200, or throws the refusal. */
    @FunctionalInterface
    public interface Operation {

        /** Performs the request. */
        JsonObject perform(Ask ask);
    }

    /** A reading endpoint. */
    public static Endpoint get(String path, String accepts, Operation operation) {
        return new Endpoint("GET", path, ParamShape.parse(accepts), operation);
    }

    /** An endpoint that takes something away; its parameters stand in the address. */
    public static Endpoint delete(String path, String accepts, Operation operation) {
        return new Endpoint("DELETE", path, ParamShape.parse(accepts), operation);
    }

    /** A writing endpoint. */
    public static Endpoint post(String path, String accepts, Operation operation) {
        return new Endpoint("POST", path, ParamShape.parse(accepts), operation);
    }
}
