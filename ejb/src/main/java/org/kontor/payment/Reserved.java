package org.kontor.payment;

import java.time.Instant;
import java.util.Set;
import org.kontor.shared.Money;

/**
 * What a provider still holds of an approved payment. {@code captures} are the keys of ours under which money was
 * taken; {@code several} says whether the rest stays reserved after a part was taken, {@code until} when it is let go.
 */
public record Reserved(Money capturable, Set<String> captures, boolean several, Instant until) {

    public Reserved {
        captures = Set.copyOf(captures);
    }

    /** Nothing: all of it was taken, or never reserved. */
    public static Reserved nothing(String currency) {
        return new Reserved(Money.zero(currency), Set.of(), false, null);
    }
}
