package org.kontor.analytics;

/** A page and how often it was seen on a day. */
public record TopPage(String path, long views, long visitors) {
}
