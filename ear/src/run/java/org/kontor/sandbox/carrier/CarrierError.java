package org.kontor.sandbox.carrier;

import org.kontor.sandbox.store.Json;

/** A refusal of the carrier: status, a code, the field it is about, and a sentence. */
class CarrierError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String field;

    CarrierError(int status, String code, String field, String sentence) {
        super(sentence);
        this.status = status;
        this.code = code;
        this.field = field;
    }

    static CarrierError field(String field, String sentence) {
        return new CarrierError(422, "invalid_field", field, sentence);
    }

    int status() {
        return status;
    }

    String body() {
        return Json.pretty(Json.object("error", Json.object("code", code, "field", field, "message", getMessage())));
    }
}
