package org.kontor.importing.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kontor.content.Block;
import org.kontor.content.Draft;
import org.kontor.importing.demo.picture.Scene;

/**
 * Reads the demo shop's pages: title, one line about it, then text; a line that begins with ! is a picture or the film.
 */
final class DemoPages {

    static final List<String> SLUGS = List.of("about", "delivery", "returns", "contact", "accessibility", "imprint",
            "terms", "privacy", "withdrawal");

    private final DemoPictures pictures;
    private final String film;

    DemoPages(DemoPictures pictures, String film) {
        this.pictures = pictures;
        this.film = film;
    }

    Draft draft(String slug) {
        var lines = text(slug).lines().toList();
        var blocks = new ArrayList<Block>();
        var passage = new StringBuilder();
        for (var line : lines.subList(2, lines.size())) {
            if (line.startsWith("!")) {
                close(passage, blocks);
                blocks.add(shown(line.substring(1).split(" ", 2)));
            } else {
                passage.append(line).append('\n');
            }
        }
        close(passage, blocks);
        return new Draft(lines.get(0), lines.get(1), blocks);
    }

    private Block shown(String[] what) {
        return what[0].equals("film") ? Block.video(film, what[1])
                : Block.image(pictures.of(Scene.valueOf(what[0].toUpperCase(Locale.ROOT))), what[1]);
    }

    private static void close(StringBuilder passage, List<Block> blocks) {
        if (!passage.toString().isBlank()) {
            blocks.add(Block.text(passage.toString().strip()));
        }
        passage.setLength(0);
    }

    private static String text(String slug) {
        try (var file = DemoPages.class.getResourceAsStream("/org/kontor/importing/demo/pages/" + slug + ".txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
