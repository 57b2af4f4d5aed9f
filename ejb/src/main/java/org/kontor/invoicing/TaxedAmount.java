package org.kontor.invoicing;

import org.kontor.shared.Percentage;
import org.kontor.shared.TaxCategory;

/** What a document charges at one rate of tax, in minor units of the document's currency; never negative. */
public record TaxedAmount(TaxCategory category, Percentage percentage, long netMinor, long taxMinor) {

    public TaxedAmount {
        if (netMinor < 0 || taxMinor < 0) {
            throw new IllegalArgumentException("a taxed amount is not negative: " + netMinor + ", " + taxMinor);
        }
    }

    public long grossMinor() {
        return Math.addExact(netMinor, taxMinor);
    }

    TaxedAmount plus(long net, long tax) {
        return new TaxedAmount(category, percentage, Math.addExact(netMinor, net), Math.addExact(taxMinor, tax));
    }
}
