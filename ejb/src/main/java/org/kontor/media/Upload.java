package org.kontor.media;

/** What came of an upload: the asset, and whether it is new; the same content a second time is the asset it was. */
public record Upload(MediaView asset, boolean fresh) {
}
