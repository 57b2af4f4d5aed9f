package org.kontor.sandbox.fault;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One way to misbehave. The value is what its description says it is. */
public enum Fault {

    /** The next payments are declined. */
    DECLINE("Decline the payment", "decline code, such as insufficient_funds", "generic_decline"),
    /** Another amount is charged than was asked for. */
    WRONG_AMOUNT("Charge a wrong amount", "difference in minor units", "1"),
    /** Answers about payments name another currency than the money's. */
    WRONG_CURRENCY("Name a wrong currency", "currency", "usd"),
    /** Answers about payments name another order than was asked to be paid. */
    WRONG_REFERENCE("Name a wrong order", "reference", "20016"),
    /** Answers about payments name a status that nobody knows. */
    UNKNOWN_STATUS("Name an unknown status", "status", "pondering"),
    /** Bank debits take that long to end, whatever the account says. */
    SLOW_DEBIT("Bank debits take their time", "hours", "72"),
    /** A page that has expired takes the money even so. */
    PAY_EXPIRED("Take money on an expired page", "", ""),
    /** The request is performed, then nothing is answered. */
    TIMEOUT_AFTER("Perform, then never answer", "seconds of silence", "30"),
    /** Nothing is performed and nothing is answered. */
    TIMEOUT_BEFORE("Never answer", "seconds of silence", "30"),
    /** Nothing is performed, a 500 is saved under the idempotency key. */
    SERVER_ERROR("Answer 500, nothing done, saved under the key", "", ""),
    /** The request is performed, and a 500 is saved under the idempotency key. */
    SERVER_ERROR_AFTER("Perform, answer 500, saved under the key", "", ""),
    /** Nothing is performed, and nothing is saved under the idempotency key. */
    TURN_AWAY("Answer an error, nothing done or saved", "status", "503"),
    /** The request is dealt with after a while, at the latest when this is switched off. */
    SLOW("Take your time", "seconds", "2"),
    /** As if the same key were in use by another request; whether to repeat that at once is said with it. */
    KEY_IN_USE("Answer 409, key in use", "Stripe-Should-Retry, true or false", "true"),
    /** Too many requests, not to be repeated at once. */
    RATE_LIMIT("Answer 429", "Retry-After seconds", "1"),
    /** Each webhook is sent several times. */
    WEBHOOK_DUPLICATE("Send webhooks several times", "times", "3"),
    /** Webhooks arrive in a shuffled order. */
    WEBHOOK_SHUFFLE("Shuffle webhooks", "spread in seconds", "5"),
    /** Webhooks arrive late. */
    WEBHOOK_DELAY("Delay webhooks", "seconds", "30"),
    /** Webhooks are never sent; they stay in the list of undelivered events. */
    WEBHOOK_DROP("Drop webhooks", "", ""),
    /** Events carry another API version than the SDK's. */
    OTHER_API_VERSION("Send events of another API version", "version", "2020-08-27"),
    /** The carrier answers 503. */
    CARRIER_DOWN("Carrier answers 503", "", ""),
    /** The carrier books the parcel, then never answers. */
    CARRIER_TIMEOUT_AFTER("Carrier books, then never answers", "seconds of silence", "30"),
    /** The next parcels take another way than straight to the door. */
    CARRIER_ITINERARY("Parcels take another itinerary",
            "failed_attempt, returned, lost, pickup, out_of_order or duplicate", "failed_attempt"),
    /** The service for VAT ids answers 503. */
    VIES_DOWN("VIES answers 503", "", ""),
    /** The tax office of the member state does not answer. */
    VIES_MS_UNAVAILABLE("VIES: member state unavailable", "", ""),
    /** VIES knows none of the VAT ids that it is asked about. */
    VIES_INVALID("VIES: the VAT id is invalid", "", ""),
    /** VIES never answers. */
    VIES_TIMEOUT("VIES never answers", "seconds of silence", "30"),
    /** The service that finds addresses answers 503. */
    PHOTON_DOWN("Photon answers 503", "", ""),
    /** The service that finds addresses never answers. */
    PHOTON_TIMEOUT("Photon never answers", "seconds of silence", "30"),
    /** The mail server refuses every message for now. */
    MAIL_DOWN("Mail server down", "", "");

    private final String title;
    private final String valueName;
    private final String usualValue;

    Fault(String title, String valueName, String usualValue) {
        this.title = title;
        this.valueName = valueName;
        this.usualValue = usualValue;
    }

    /** What it does, for people. */
    public String title() {
        return title;
    }

    /** What its value means, empty when it takes none. */
    public String valueName() {
        return valueName;
    }

    /** The value when none is given. */
    public String usualValue() {
        return usualValue;
    }

    /** The name used over HTTP, such as {@code timeout_after}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds a fault by its name, in any case, with dashes or underscores. */
    public static Optional<Fault> named(String name) {
        var wanted = name.strip().replace('-', '_');
        return Arrays.stream(values()).filter(fault -> fault.slug().equalsIgnoreCase(wanted)).findFirst();
    }
}
