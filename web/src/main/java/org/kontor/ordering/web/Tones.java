package org.kontor.ordering.web;

import java.util.Set;

/** The colour in which a status is shown to staff: done, waiting for us, on its way, gone wrong, or neither. */
final class Tones {

    private static final Set<String> OK = Set.of("PAID", "SHIPPED", "DELIVERED", "COMPLETED", "CAPTURED", "SUCCESS",
            "PAID_OUT",
            "INVOICED", "APPLIED");
    private static final Set<String> WARN = Set.of("UNFULFILLED", "PENDING", "PENDING_PAYMENT", "ON_HOLD", "PACKED",
            "UNKNOWN",
            "REQUIRES_ACTION", "PROCESSING", "OVERPAID", "WAITING", "GRANTED", "INIT", "PART_AUTHORIZED");
    private static final Set<String> INFO = Set.of("PARTIAL", "AUTHORIZED", "PART_PAID", "PART_DELIVERED",
            "PRE_TRANSIT",
            "IN_TRANSIT", "OUT_FOR_DELIVERY", "AVAILABLE_FOR_PICKUP", "PART_CAPTURED", "CONFIRMED", "PART_INVOICED");
    private static final Set<String> BAD = Set.of("FAILED", "EXCEPTION", "RETURN_TO_SENDER", "RETURNED_TO_SENDER",
            "LOST", "PARKED", "BOUNCED");

    private Tones() {
    }

    static String of(Object status) {
        var name = String.valueOf(status);
        if (OK.contains(name)) {
            return "ok";
        }
        if (WARN.contains(name)) {
            return "warn";
        }
        if (INFO.contains(name)) {
            return "info";
        }
        return BAD.contains(name) ? "bad" : "neutral";
    }
}
