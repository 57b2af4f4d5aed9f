package org.kontor.catalog;

/**
 * A basic quantity of which the price is to be told (Directive 98/6/EC, Article 3), and the small unit it is made of.
 */
public enum MeasureUnit {
    KILOGRAM("kg", "g", 1_000), LITRE("l", "ml", 1_000), METRE("m", "mm", 1_000), SQUARE_METRE("m²", "cm²", 10_000),
    CUBIC_METRE("m³", "cm³", 1_000_000);

    private final String symbol;
    private final String part;
    private final int parts;

    MeasureUnit(String symbol, String part, int parts) {
        this.symbol = symbol;
        this.part = part;
        this.parts = parts;
    }

    public String symbol() {
        return symbol;
    }

    /** The symbol of the small unit in which goods are measured. */
    public String part() {
        return part;
    }

    /** How many of the small unit make one of it. */
    public int parts() {
        return parts;
    }
}
