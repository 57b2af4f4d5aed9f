package org.kontor.ordering;

import java.time.LocalDate;

/** The days between which delivery was promised when the order was placed, both included. */
public record Promise(LocalDate first, LocalDate last) {

    public boolean isOneDay() {
        return first.equals(last);
    }
}
