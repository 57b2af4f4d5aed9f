package org.kontor.risk;

/** What a person decided on a doubtful order. */
public enum RiskDecision { RELEASED, CANCELLED }
