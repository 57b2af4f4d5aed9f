package org.kontor.pricelist;

/** Why a price is the one that is paid, or is not. */
public enum PriceReason {
    PAID, DEARER, NOT_YET, BUSINESSES_ONLY, GROUP_ONLY, MORE_PIECES
}
