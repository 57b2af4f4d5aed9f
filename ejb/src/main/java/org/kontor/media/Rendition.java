package org.kontor.media;

/** One form in which an asset is served: its name in the store and its size in points and bytes. */
public record Rendition(String name, int width, int height, long bytes) {
}
