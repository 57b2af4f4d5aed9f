package org.kontor.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Keys that shop and sandbox share on this machine: drawn once per home folder and kept in a file there. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties kept = new Properties();

    public Secrets(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                kept.load(in);
            } catch (IOException e) {
                throw new Refusal("Kontor cannot read its secrets in " + file + ".", e);
            }
        }
    }

    /** The secret of this name, beginning with the given prefix. */
    public String get(String name, String prefix) {
        if (kept.getProperty(name) == null) {
            kept.setProperty(name, prefix + random());
            save();
        }
        return kept.getProperty(name);
    }

    private void save() {
        try {
            var next = Files.createTempFile(file.getParent(), "secrets", null);
            try (var out = Files.newBufferedWriter(next)) {
                kept.store(out, "Keys of this machine's sandbox; worth nothing elsewhere");
            }
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Refusal("Kontor cannot write its secrets to " + file + ".", e);
        }
    }

    private static String random() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
