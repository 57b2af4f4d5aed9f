package org.kontor.risk;

/** What becomes of an order: it goes on, a person looks at it before anything is sent, or it is not taken. */
public enum RiskVerdict { PASS, HOLD, REFUSE }
