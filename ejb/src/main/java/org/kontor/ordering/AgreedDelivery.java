package org.kontor.ordering;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** A promise as an order keeps it; orders from before there were promises keep nothing. */
@Embeddable
class PromisedDays {

    @Column(name = "promised_first")
    private LocalDate first;
    @Column(name = "promised_last")
    private LocalDate last;

    protected PromisedDays() {
    }

    PromisedDays(Promise promise) {
        this.first = promise.first();
        this.last = promise.last();
    }

    static Promise view(PromisedDays days) {
        return days == null || days.first == null ? null : new Promise(days.first, days.last);
    }
}
