package org.kontor.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The names of the migrations: the server finds out about a wrong one only when it starts. */
class MigrationFilesTest {

    private static final Path FOLDER = Path.of("src/main/resources/db/migration");

    @Test
    void haveVersionsOfTheirOwn() throws IOException {
        var seen = new HashMap<String, Path>();
        for (var file : files()) {
            var other = seen.put(version(file), file);
            assertEquals(null, other, "the same version as " + file);
        }
    }

    @Test
    void nameTheFeatureOfTheirFolder() throws IOException {
        for (var file : files()) {
            var feature = file.getParent().getFileName().toString();
            assertTrue(file.getFileName().toString().matches("V[0-9]{12}__" + feature + "_[a-z_]+\\.sql"),
                    file.toString());
        }
    }

    private static String version(Path file) {
        return file.getFileName().toString().split("__")[0];
    }

    private static List<Path> files() throws IOException {
        try (var paths = Files.walk(FOLDER)) {
            var files = paths.filter(Files::isRegularFile).toList();
            assertTrue(!files.isEmpty());
            return files;
        }
    }
}
