package org.kontor.screening;

/** What is done with many orders at once. */
public enum BulkDeed { HOLD, RELEASE }
