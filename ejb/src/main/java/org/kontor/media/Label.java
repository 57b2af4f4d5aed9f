package org.kontor.media;

import java.text.Normalizer;

/** Makes a label for people out of a file name: no folders, no control or direction marks, of sensible length. */
final class Label {

    private static final int LONGEST = 120;

    private Label() {
    }

    static String of(String fileName) {
        var name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        var clean = Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "").strip();
        var dot = clean.lastIndexOf('.');
        var plain = dot > 0 ? clean.substring(0, dot) : clean;
        return plain.isBlank() ? "unnamed" : plain.substring(0, end(plain));
    }

    /** Where a label ends: a letter that takes two places is kept whole or not at all. */
    private static int end(String plain) {
        var end = Math.min(LONGEST, plain.length());
        return Character.isHighSurrogate(plain.charAt(end - 1)) ? end - 1 : end;
    }
}
