package org.kontor.tax;

/** What the tax offices say of a VAT id. */
public enum VatVerdict {
    VALID,
    INVALID,
    /** No usable answer: nobody knows. Tax is charged until somebody does. */
    UNAVAILABLE
}
