package org.kontor.media;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The addresses of a picture in the widths that every picture of the library has, for {@code src} and {@code srcset}.
 * They follow from its fingerprint alone, so no page needs the database to show one.
 */
public record Picture(String hash, List<Source> sources) {

    /** One width in points and the address of the picture in it. */
    public record Source(int width, String url) {
    }

    /** The address in the smallest width that is at least the wanted one. */
    public String url(int width) {
        return sources.stream().filter(source -> source.width() >= width).findFirst()
                .orElse(sources.get(sources.size() - 1)).url();
    }

    /** All widths, in the form of the attribute {@code srcset}. */
    public String srcset() {
        return sources.stream().map(source -> source.url() + " " + source.width() + "w")
                .collect(Collectors.joining(", "));
    }
}
