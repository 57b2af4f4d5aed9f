package org.kontor.tax;

import java.time.Instant;
import org.kontor.shared.VatId;

/** What was asked about a VAT id, when, and what came back; kept for the tax audit. Consultation may be null. */
public record VatProof(VatId vatId, VatVerdict verdict, String consultation, Instant askedAt, String answer) {

    public boolean isConclusive() {
        return verdict != VatVerdict.UNAVAILABLE;
    }
}
