package org.kontor.catalog;

/** A picture of a product: the hash of the media asset and the text for those who do not see it. */
public record Picture(String asset, String alt) {
}
