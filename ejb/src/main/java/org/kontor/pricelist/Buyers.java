package org.kontor.pricelist;

/** For whom a price is. A business is who has named a VAT id that the tax offices confirmed; it pays what is less. */
public enum Buyers {
    EVERYBODY, BUSINESSES;

    /** Whether a price for these is open to such a buyer. */
    public boolean include(Buyers who) {
        return this == EVERYBODY || who == BUSINESSES;
    }
}
