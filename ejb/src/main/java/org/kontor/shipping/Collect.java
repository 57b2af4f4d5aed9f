package org.kontor.shipping;

import org.kontor.shared.Money;

/** Take this much at the door, and pay it out under this reference. */
public record Collect(Money amount, String reference) {
}
