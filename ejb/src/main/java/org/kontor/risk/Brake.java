package org.kontor.risk;

/**
 * Whether a payment may begin: at once, only so many in a minute because somebody tries out cards in the shop, or not
 * from there.
 */
public enum Brake { OFF, SLOW, STOP }
