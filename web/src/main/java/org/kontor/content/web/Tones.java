package org.kontor.content.web;

import org.kontor.content.ContentStatus;

/** The colour of a badge, by status. */
final class Tones {

    private Tones() {
    }

    static String of(ContentStatus status) {
        return status == ContentStatus.PUBLISHED ? "ok" : "neutral";
    }
}
