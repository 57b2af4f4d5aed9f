package org.kontor.shared;

/** How value added tax falls on a supply of goods; what documents and books say follows from it. */
public enum TaxTreatment {
    /** The seller's own country taxes it. */
    DOMESTIC,
    /** The member state that the goods go to taxes it, and the seller declares it there (one stop shop, OSS). */
    DESTINATION,
    /** To a business in another member state: exempt, the buyer accounts for the tax (reverse charge). */
    REVERSE_CHARGE,
    /** Out of the Union: exempt. */
    EXPORT,
    /** The country whose tax it would be freed the buyer from it (exemption certificate). */
    EXEMPT;

    /** Whether the seller takes tax from the buyer. */
    public boolean isTaxed() {
        return this == DOMESTIC || this == DESTINATION;
    }
}
