package org.kontor.tax;

import org.kontor.shared.Percentage;
import org.kontor.shared.TaxCategory;

/** The percentage that goods of a category bear on the asked day. */
public record TaxRate(TaxCategory category, Percentage percentage) {
}
