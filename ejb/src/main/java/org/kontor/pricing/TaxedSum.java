package org.kontor.pricing;

import org.kontor.shared.Money;
import org.kontor.shared.Percentage;
import org.kontor.shared.TaxCategory;

/** The sum of all lines of one rate: gross = net + tax. */
public record TaxedSum(TaxCategory category, Percentage percentage, Money gross, Money tax) {

    public Money net() {
        return gross.minus(tax);
    }
}
