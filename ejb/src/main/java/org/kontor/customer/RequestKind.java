package org.kontor.customer;

import java.time.Duration;

/** What somebody asks for and has to prove by a link in a mail, and how long the link opens. */
enum RequestKind {

    /** An account with a password that was chosen already. */
    OPEN(Duration.ofHours(24)),
    /** Another password. */
    RESET(Duration.ofHours(1));

    private final Duration life;

    RequestKind(Duration life) {
        this.life = life;
    }

    Duration life() {
        return life;
    }
}
