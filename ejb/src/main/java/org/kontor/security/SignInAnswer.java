package org.kontor.security;

import java.time.Duration;

/** What a door says to somebody who wants to sign in; {@code W} is what it knows of whom it lets in. */
public sealed interface SignInAnswer<W> {

    /** Name and password fit. */
    record Welcome<W>(W who) implements SignInAnswer<W> {
    }

    /** They do not; whether the name exists is not said. */
    record Refused<W>() implements SignInAnswer<W> {
    }

    /** There were too many failures; nothing was checked. */
    record Wait<W>(Duration rest) implements SignInAnswer<W> {
    }
}
