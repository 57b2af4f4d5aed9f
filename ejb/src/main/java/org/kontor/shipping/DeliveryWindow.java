package org.kontor.shipping;

import java.time.LocalDate;

/** The days between which something arrives, both included. */
public record DeliveryWindow(LocalDate first, LocalDate last) {

    public DeliveryWindow {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(first + " is after " + last);
        }
    }
}
