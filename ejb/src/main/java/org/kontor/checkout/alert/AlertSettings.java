package org.kontor.checkout.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.kontor.shared.Email;

/** Whom to tell and when, from the environment: {@code KONTOR_FINANCE_MAIL}, {@code KONTOR_UNKNOWN_HOURS}. */
@ApplicationScoped
class AlertSettings {

    private static final String USUAL_HOURS = "4";

    private final Optional<Email> finance = env("KONTOR_FINANCE_MAIL").map(Email::parse);
    private final Duration patience =
            Duration.ofHours(Long.parseLong(env("KONTOR_UNKNOWN_HOURS").orElse(USUAL_HOURS)));

    /** The mail address of finance; empty where nobody is told by mail. */
    Optional<Email> finance() {
        return finance;
    }

    /** How long a payment may be UNKNOWN before a person is told. */
    Duration patience() {
        return patience;
    }

    private static Optional<String> env(String name) {
        return Optional.ofNullable(System.getenv(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
