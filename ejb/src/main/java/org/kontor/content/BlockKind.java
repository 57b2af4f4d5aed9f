package org.kontor.content;

/** What a block of a page is. */
public enum BlockKind { TEXT, IMAGE, VIDEO }
