package org.kontor.media;

/** What an asset is to the one who looks at it. */
public enum MediaKind { IMAGE, VIDEO }
