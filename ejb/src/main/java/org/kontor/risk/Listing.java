package org.kontor.risk;

/** What a list does for those who stand on it. */
public enum Listing { BLOCK, ALLOW }
