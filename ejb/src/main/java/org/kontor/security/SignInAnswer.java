package org.kontor.security;

import java.time.Duration;

/** What the door says to somebody who wants to sign in. */
public sealed interface SignInAnswer {

    /** Name and password fit. */
    record Welcome(StaffView staff) implements SignInAnswer {
    }

    /** They do not; whether the name exists is not said. */
    record Refused() implements SignInAnswer {
    }

    /** There were too many failures; nothing was checked. */
    record Wait(Duration rest) implements SignInAnswer {
    }
}
