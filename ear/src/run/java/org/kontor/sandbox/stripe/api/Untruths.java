package org.kontor.sandbox.stripe.api;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kontor.sandbox.fault.Fault;
import org.kontor.sandbox.fault.Faults;
import org.kontor.sandbox.store.Json;
import org.kontor.sandbox.web.Call;

/**
 * What the provider says of a payment that is not so, while a fault is on: only its answers are wrong, what it keeps stays
 * right. Webhooks tell the truth.
 */
final class Untruths {

    private static final List<String> ABOUT_PAYMENTS = List.of("checkout.session", "payment_intent");

    private final Faults faults;

    Untruths(Faults faults) {
        this.faults = faults;
    }

    /** Changes an answer that is about a payment which somebody has made or tried to make. */
    void tell(Call call, JsonObject answer) {
        var intent = intent(answer);
        if (intent.isEmpty()) {
            return;
        }
        faults.take(Fault.WRONG_CURRENCY, call.path()).ifPresent(fault -> both(answer, intent.get())
                .forEach(each -> each.addProperty("currency", fault.value())));
        faults.take(Fault.WRONG_REFERENCE, call.path()).ifPresent(fault -> both(answer, intent.get())
                .forEach(each -> refer(each, fault.value())));
        faults.take(Fault.UNKNOWN_STATUS, call.path())
                .ifPresent(fault -> intent.get().addProperty("status", fault.value()));
    }

    private static void refer(JsonObject object, String reference) {
        if (object.has("client_reference_id")) {
            object.addProperty("client_reference_id", reference);
        }
        Json.inner(object, "metadata").addProperty("order", reference);
    }

    private static Stream<JsonObject> both(JsonObject answer, JsonObject intent) {
        return Stream.of(answer, intent).distinct();
    }

    private static Optional<JsonObject> intent(JsonObject answer) {
        var kind = answer.has("object") && answer.get("object").isJsonPrimitive() ? Json.text(answer, "object") : "";
        if (!ABOUT_PAYMENTS.contains(kind)) {
            return Optional.empty();
        }
        return kind.equals("payment_intent") ? Optional.of(answer)
                : Optional.ofNullable(answer.get("payment_intent")).filter(each -> each.isJsonObject())
                        .map(each -> each.getAsJsonObject());
    }
}
