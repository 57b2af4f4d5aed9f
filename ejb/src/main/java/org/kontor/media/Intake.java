package org.kontor.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Checks a file, makes the forms in which it will be served and stores them. Needs no transaction and must not have
 * one: a large picture takes a second. Stored forms without a record do no harm.
 */
@ApplicationScoped
class Intake {

    static final long LARGEST_VIDEO = 95L * 1024 * 1024;

    private static final String MP4 = "video.mp4";
    private static final String WEBM = "video.webm";

    private final MediaStore store;

    Intake() {
        this(null);
    }

    @Inject
    Intake(MediaStore store) {
        this.store = store;
    }

    Processed process(Path file) throws IOException {
        var format = Sniffer.formatOf(file);
        var hash = ContentHash.of(file);
        return switch (format) {
            case MP4 -> mp4(file, hash);
            case WEBM -> webm(file, hash);
            default -> picture(file, format, hash);
        };
    }

    private Processed picture(Path file, MediaFormat format, ContentHash hash) throws IOException {
        var decoded = PictureReader.read(file, format);
        var renditions = Renditions.make(decoded.picture(), hash, store);
        keep(new MediaKey(hash, MediaKey.ORIGINAL), file);
        return new Processed(hash, MediaKind.IMAGE, decoded.width(), decoded.height(), null, Files.size(file),
                renditions);
    }

    private Processed mp4(Path file, ContentHash hash) throws IOException {
        requireSize(file);
        var video = Mp4.open(file);
        var facts = video.facts();
        if (video.startsAtOnce()) {
            keep(new MediaKey(hash, MP4), file);
        } else {
            keepIndexFirst(video, file, hash);
        }
        return new Processed(hash, MediaKind.VIDEO, facts.width(), facts.height(), facts.millis(), Files.size(file),
                List.of(new Rendition(MP4, facts.width(), facts.height(), Files.size(file))));
    }

    private void keepIndexFirst(Mp4 video, Path file, ContentHash hash) throws IOException {
        var ordered = Files.createTempFile("video", null);
        try {
            video.writeIndexFirst(file, ordered);
            keep(new MediaKey(hash, MP4), ordered);
        } finally {
            Files.deleteIfExists(ordered);
        }
    }

    private Processed webm(Path file, ContentHash hash) throws IOException {
        requireSize(file);
        keep(new MediaKey(hash, WEBM), file);
        return new Processed(hash, MediaKind.VIDEO, 0, 0, null, Files.size(file),
                List.of(new Rendition(WEBM, 0, 0, Files.size(file))));
    }

    private static void requireSize(Path file) throws IOException {
        if (Files.size(file) > LARGEST_VIDEO) {
            throw new UploadRefused("videoTooHeavy", LARGEST_VIDEO / 1024 / 1024);
        }
    }

    private void keep(MediaKey key, Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            store.put(key, in);
        }
    }
}
