package org.kontor.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of the product as tests read them, from the module's own folder. */
final class Sources {

    static final Path WEBAPP = Path.of("src/main/webapp");

    private Sources() {
    }

    /** Every file below a folder whose name ends so, with its text. */
    static Map<Path, String> below(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(ending)).sorted()
                    .collect(Collectors.toMap(path -> path, Sources::text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<Path, String> pages() {
        return below(WEBAPP, ".xhtml");
    }

    /** Java of all modules that speak to people. */
    static List<String> java() {
        return Stream.of("src/main/java", "../ejb/src/main/java", "../batch/src/main/java")
                .flatMap(folder -> below(Path.of(folder), ".java").values().stream()).toList();
    }

    static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
