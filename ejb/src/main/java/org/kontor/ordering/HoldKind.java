package org.kontor.ordering;

/** Why an order is held: a person said so, the money that was reserved for it is gone, or a rule finds it doubtful. */
public enum HoldKind { STAFF, PAYMENT, REVIEW }
