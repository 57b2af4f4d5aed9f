package org.kontor.ordering;

/** Goods, or the fee for bringing them. */
public enum LineKind { ITEM, DELIVERY }
