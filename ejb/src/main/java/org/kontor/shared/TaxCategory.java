package org.kontor.shared;

/** The kind of rate that goods take; the rate itself depends on country and date (UNCL 5305 category S for both). */
public enum TaxCategory {
    STANDARD,
    REDUCED
}
