package org.kontor.tax;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.VatId;

/**
 * The register of VAT ids that are asked about again because tax was charged for want of an answer. Quick at first,
 * then every six hours, for a month. Rights are checked by the flows in front of it.
 */
@Stateless
@PermitAll
public class VatRechecks {

    /** The message of an order that was taxed because nobody could be asked. */
    public static final String MESSAGE = "order.vat-recheck";

    @Inject
    private Rechecks rechecks;

    /** Begins to ask for an order; asked again, it changes nothing. */
    public void take(OrderNumber order, VatId vatId) {
        rechecks.add(order, vatId);
    }

    /** Takes those whose turn it is, so that no other node asks, too. */
    public List<Recheck> due() {
        return rechecks.claim();
    }

    /** Nobody answered. True when that was the last try, and a person has to look. */
    public boolean silent(Recheck asked) {
        return rechecks.wait(asked);
    }

    /** Somebody answered; false when that was known. */
    public boolean answered(OrderNumber order, VatVerdict verdict) {
        return rechecks.end(order, verdict == VatVerdict.VALID ? Recheck.Status.VALID : Recheck.Status.INVALID);
    }

    /** Asks for another month where nobody answered; false when there is nothing to ask. */
    public boolean again(OrderNumber order) {
        return rechecks.begin(order);
    }

    /** Whether the id of an order was confirmed after it was placed, and nobody has given its tax back yet. */
    public boolean isConfirmed(OrderNumber order) {
        return rechecks.isConfirmed(order);
    }

    /** A person has dealt with it; false when somebody did before. */
    public boolean settle(OrderNumber order) {
        return rechecks.settle(order);
    }
}
