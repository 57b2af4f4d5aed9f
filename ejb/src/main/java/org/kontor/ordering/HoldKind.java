package org.kontor.ordering;

/** Why an order is held: a person said so, or the money that was reserved for it is gone. */
public enum HoldKind { STAFF, PAYMENT }
