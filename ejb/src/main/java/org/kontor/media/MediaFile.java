package org.kontor.media;

/** A file as it is served: what it is, an entity tag that changes never, and the bytes. */
public record MediaFile(String contentType, String entityTag, StoredFile bytes) {
}
