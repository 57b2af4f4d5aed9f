package org.kontor.tax;

import java.time.Instant;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.VatId;

/**
 * A VAT id that is asked about again, for an order that was taxed because nobody could be asked.
 *
 * @param since when the asking began
 * @param tries how often it was asked since then
 */
public record Recheck(OrderNumber order, VatId vatId, Status status, Instant since, int tries) {

    /** How far the asking is. */
    public enum Status {
        /** It is tried until somebody answers. */
        ASKING,
        /** Nobody answered for a month: a person decides whether to go on. */
        SILENT,
        /** The number was good, so tax was charged that was not owed: a person gives it back. */
        VALID,
        /** The number is not known: the tax was owed. */
        INVALID,
        /** A person has dealt with it. */
        DONE
    }
}
