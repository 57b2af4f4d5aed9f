package org.kontor.market;

/**
 * Where the tax in a price is rounded to the minor unit, always half up. What was rounded is added up and never rounded
 * again.
 */
public enum TaxRounding {
    /** The tax of each piece: ten pieces bear ten times the tax of one. */
    UNIT,
    /** The tax of each line. */
    LINE,
    /** The tax of each rate, once in the whole document, as EN 16931 reckons (BR-CO-17). */
    DOCUMENT
}
