package org.kontor.media.web;

import java.io.Serializable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.media.MediaKind;
import org.kontor.media.MediaRow;

/** An asset in the grid of the library and of the picker; only a video has an address of its own here. */
public record MediaTile(String hash, MediaKind kind, String label, String alt, String facts, String videoUrl)
        implements Serializable {

    static MediaTile of(MediaRow row, String videoUrl) {
        return new MediaTile(row.hash(), row.kind(), row.label(), row.alt(), facts(row), videoUrl);
    }

    /** Size in points, length and weight, as far as they are known. */
    private static String facts(MediaRow row) {
        return Stream.of(FileSize.points(row.width(), row.height()), FileSize.duration(row.millis()),
                FileSize.of(row.bytes())).filter(fact -> !fact.isEmpty()).collect(Collectors.joining(" \u00b7 "));
    }

    public boolean video() {
        return kind == MediaKind.VIDEO;
    }

    /** A picture without a description cannot be published. */
    public boolean undescribed() {
        return kind == MediaKind.IMAGE && alt.isBlank();
    }
}
