package org.kontor.media;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of files that the library takes, told apart by their content. */
enum MediaFormat {

    JPEG(MediaKind.IMAGE, "image/jpeg"), PNG(MediaKind.IMAGE, "image/png"), GIF(MediaKind.IMAGE, "image/gif"),
    WEBP(MediaKind.IMAGE, "image/webp"), MP4(MediaKind.VIDEO, "video/mp4"), WEBM(MediaKind.VIDEO, "video/webm");

    private final MediaKind kind;
    private final String contentType;

    MediaFormat(MediaKind kind, String contentType) {
        this.kind = kind;
        this.contentType = contentType;
    }

    MediaKind kind() {
        return kind;
    }

    String contentType() {
        return contentType;
    }

    static Optional<MediaFormat> of(String contentType) {
        return Arrays.stream(values()).filter(format -> format.contentType.equals(contentType)).findFirst();
    }
}
