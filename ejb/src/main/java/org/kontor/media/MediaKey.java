package org.kontor.media;

import java.util.regex.Pattern;

/**
 * One file of an asset: the asset's fingerprint and the name of the form in which it is kept, such as {@code w640.jpg}.
 */
public record MediaKey(ContentHash hash, String name) {

    /** What was uploaded, kept to make new forms from, never served. */
    public static final String ORIGINAL = "original";

    private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,20}(\\.[a-z0-9]{1,5})?");

    public MediaKey {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a stored form: " + name);
        }
    }

    static MediaKey original(ContentHash hash) {
        return new MediaKey(hash, ORIGINAL);
    }
}
