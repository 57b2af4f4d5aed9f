package org.kontor.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the build's own copy. An unpacking that was cut off is begun again. */
final class PostgresBinaries {

    static final String VERSION = "18.6";

    private PostgresBinaries() {
    }

    /** The folder that holds {@code bin/postgres}, below the given one. */
    static Path unpackedIn(Path parent) {
        var folder = parent.resolve(VERSION);
        if (Files.exists(folder)) {
            return folder;
        }
        try {
            Files.createDirectories(parent);
            var partial = Files.createTempDirectory(parent, "unpacking");
            try (var archive = new TarArchiveInputStream(new XZInputStream(archive()))) {
                for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                    unpack(archive, entry, partial);
                }
            }
            Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
            return folder;
        } catch (IOException e) {
            throw new Refusal("PostgreSQL could not be unpacked to " + folder + ": " + e.getMessage() + ".", e);
        }
    }

    private static InputStream archive() throws IOException {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).split(" ")[0].replace("mac", "darwin");
        var machine = System.getProperty("os.arch").replace("amd64", "x86_64").replace("aarch64", "arm_64");
        var found = PostgresBinaries.class.getResourceAsStream("/postgres-" + system + "-" + machine + ".txz");
        if (found == null) {
            throw new IOException("there is none for " + system + " on " + machine + ", set KONTOR_DB_URL instead");
        }
        return found;
    }

    private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path root) throws IOException {
        var target = root.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(target, root.resolve(entry.getLinkName()));
        } else {
            Files.copy(archive, target);
            target.toFile().setExecutable((entry.getMode() & 0100) != 0 || target.toString().contains("/bin/"));
        }
    }
}
