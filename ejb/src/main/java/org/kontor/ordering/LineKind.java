package org.kontor.ordering;

/** Goods, the fee for bringing them, or that of the way to pay. */
public enum LineKind { ITEM, DELIVERY, FEE }
