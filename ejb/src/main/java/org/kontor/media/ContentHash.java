package org.kontor.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The fingerprint by which a file is known: SHA-256 of its content, 64 hexadecimal digits in lower case. */
public record ContentHash(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
    private static final int CHUNK = 1 << 16;

    public ContentHash {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a SHA-256: " + value);
        }
    }

    /** Empty when the text is no fingerprint; for addresses that anybody may type. */
    public static Optional<ContentHash> parse(String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new ContentHash(text)) : Optional.empty();
    }

    static ContentHash of(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return of(in);
        }
    }

    static ContentHash of(InputStream content) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var chunk = new byte[CHUNK];
            for (var read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                digest.update(chunk, 0, read);
            }
            return new ContentHash(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
