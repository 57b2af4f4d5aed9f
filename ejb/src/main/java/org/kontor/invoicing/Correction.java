package org.kontor.invoicing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The two documents that correct an invoice: what is taken back of it, and what is charged in its place.
 *
 * @param charged what the invoice that was wrong charges
 */
record Correction(Invoice wrong, List<BilledLine> charged, List<BilledLine> back, List<BilledLine> anew) {

    static Correction of(Invoice wrong) {
        return new Correction(wrong, wrong.billed(), new ArrayList<>(), new ArrayList<>());
    }

    Optional<BilledLine> charged(long orderLineId) {
        return charged.stream().filter(line -> line.orderLineId() == orderLineId).findFirst();
    }
}
