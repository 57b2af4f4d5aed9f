package org.kontor.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The folder where a running Kontor keeps what it must find again: database, media, secrets, logs. */
public final class Home {

    private final Path folder;

    private Home(Path folder) {
        this.folder = folder;
    }

    /** Creates the folder where needed; refuses one that cannot be written. */
    public static Home at(Path folder) {
        var absolute = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            Files.delete(Files.createTempFile(absolute, "probe", null));
        } catch (IOException e) {
            throw new Refusal("Kontor cannot write to " + absolute + ": make the folder writable for this user.", e);
        }
        return new Home(absolute);
    }

    public Path folder() {
        return folder;
    }

    public Path database() {
        return folder.resolve("database");
    }

    public Path postgres() {
        return folder.resolve("postgres");
    }

    public Path server() {
        return folder.resolve("server");
    }

    public Path media() {
        return folder.resolve("media");
    }

    public Path secrets() {
        return folder.resolve("secrets.properties");
    }

    public Path processes() {
        return folder.resolve("processes");
    }

    /** The log of one process; the folder exists. */
    public Path log(String process) {
        try {
            return Files.createDirectories(folder.resolve("log")).resolve(process + ".log");
        } catch (IOException e) {
            throw new Refusal("Kontor cannot write to " + folder.resolve("log") + ".", e);
        }
    }

    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (var paths = Files.walk(root)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    static void copyTree(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (var path : paths.toList()) {
                var target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
