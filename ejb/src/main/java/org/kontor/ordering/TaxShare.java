package org.kontor.ordering;

import org.kontor.shared.Money;
import org.kontor.shared.Percentage;

/** The tax of one rate that is contained in an order's total. */
public record TaxShare(Percentage percentage, Money tax) {
}
