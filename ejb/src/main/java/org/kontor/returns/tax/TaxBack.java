package org.kontor.returns.tax;

import java.util.List;
import org.kontor.returns.RefundView;

/** What became of the wish to give the tax of an order back; refunds, one for each payment that gives, once given. */
public record TaxBack(Outcome outcome, List<RefundView> refunds) {

    /** How it ended. */
    public enum Outcome {
        /** Its documents are corrected, and the money is on its way or there. */
        GIVEN,
        /** It is above what one person may give: another one decides. */
        ASKED,
        /** None of its tax is left; it is off the list. */
        NOTHING
    }

    public TaxBack {
        refunds = List.copyOf(refunds);
    }
}
