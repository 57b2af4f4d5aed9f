package org.kontor.invoicing;

import java.time.Instant;
import java.time.LocalDate;

/** A number that was just taken, with the day and the moment that keep the series in order of time. */
record IssuedNumber(InvoiceKind kind, int year, long no, LocalDate issuedOn, Instant issuedAt) {

    InvoiceNumber number() {
        return InvoiceNumber.of(kind.series(), year, no);
    }
}
