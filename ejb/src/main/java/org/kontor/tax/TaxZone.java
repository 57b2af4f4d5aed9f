package org.kontor.tax;

/** Which rules hold in a country. */
public enum TaxZone {
    /** A member state of the European Union. */
    EU,
    /** A country outside it: what goes there is an export. */
    OUTSIDE
}
