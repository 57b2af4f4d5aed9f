package org.kontor.sandbox.carrier;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The ways a parcel can go. Like EasyPost's test numbers, the last digit of a number's serial names its itinerary.
 * Times count from the booking, on the sandbox's clock.
 */
enum Itinerary {

    DELIVERED(1, Step.RECEIVED, Step.COLLECTED, Step.SORTED, Step.OUT, Step.HANDED_OVER),
    FAILED_ATTEMPT(2, Step.RECEIVED, Step.COLLECTED, Step.OUT, Step.at(25, "EXCEPTION", "Nobody was at home"),
            Step.at(44, "OUT_FOR_DELIVERY", "On the vehicle for delivery, second attempt"),
            Step.at(49, "DELIVERED", "Handed over at the door")),
    RETURNED(3, Step.RECEIVED, Step.COLLECTED, Step.OUT, Step.at(25, "EXCEPTION", "The recipient refused the parcel"),
            Step.at(48, "RETURN_TO_SENDER", "On the way back to the sender")),
    LOST(4, Step.RECEIVED, Step.COLLECTED, Step.SORTED, Step.at(72, "EXCEPTION", "The parcel cannot be found")),
    PICKUP(5, Step.RECEIVED, Step.COLLECTED, Step.SORTED,
            Step.at(26, "AVAILABLE_FOR_PICKUP", "Ready at the parcel shop"),
            Step.at(50, "DELIVERED", "Collected by the recipient")),
    OUT_OF_ORDER(6, Step.RECEIVED, Step.COLLECTED, Step.SORTED, Step.OUT, Step.HANDED_OVER),
    DUPLICATE(7, Step.RECEIVED, Step.COLLECTED, Step.SORTED, Step.OUT, Step.HANDED_OVER);

    /** One step: when, which status, in which words, and whether it happens where the recipient lives. */
    record Step(Duration after, String status, String words, boolean nearRecipient) {

        static final Step RECEIVED =
                new Step(Duration.ZERO, "PRE_TRANSIT", "Shipment information received", false);
        static final Step COLLECTED = new Step(Duration.ofHours(1), "IN_TRANSIT", "Collected from the sender", false);
        static final Step SORTED = new Step(Duration.ofHours(9), "IN_TRANSIT", "Sorted at the terminal", true);
        static final Step OUT = new Step(Duration.ofHours(20), "OUT_FOR_DELIVERY", "On the vehicle for delivery", true);
        static final Step HANDED_OVER = at(26, "DELIVERED", "Handed over at the door");

        static Step at(int hours, String status, String words) {
            return new Step(Duration.ofHours(hours), status, words, true);
        }
    }

    private final int suffix;
    private final List<Step> steps;

    Itinerary(int suffix, Step... steps) {
        this.suffix = suffix;
        this.steps = List.of(steps);
    }

    int suffix() {
        return suffix;
    }

    List<Step> steps() {
        return steps;
    }

    /** How long the parcel rests before a step. */
    Duration restBefore(int step) {
        return steps.get(step).after().minus(steps.get(step - 1).after());
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Itinerary> named(String name) {
        return Arrays.stream(values()).filter(each -> each.slug().equalsIgnoreCase(name)).findFirst();
    }
}
