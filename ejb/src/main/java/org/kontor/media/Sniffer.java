package org.kontor.media;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Tells what a file is by what is in it; names and what a browser claims count for nothing. Drawings (SVG) can carry
 * script and are refused like every format that is not on the list.
 */
final class Sniffer {

    private static final byte[] WEBM = "webm".getBytes(US_ASCII);
    private static final int HEAD = 4096;
    private static final int BRAND_ENDS = 12;

    private Sniffer() {
    }

    static MediaFormat formatOf(Path file) throws IOException {
        if (Files.size(file) == 0) {
            throw new UploadRefused("empty");
        }
        var type = contentTypeOf(file);
        return MediaFormat.of(type).orElseThrow(() -> refusal(type));
    }

    private static UploadRefused refusal(String type) {
        return switch (type) {
            case "image/svg+xml" -> new UploadRefused("svg");
            case "video/quicktime" -> new UploadRefused("quicktime");
            case "image/heic", "image/heif", "image/avif", "image/tiff",
                    "image/bmp" -> new UploadRefused("otherPicture",
                    type.substring(type.indexOf('/') + 1).toUpperCase(Locale.ROOT));
            default -> new UploadRefused("unknown");
        };
    }

    private static String contentTypeOf(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file), HEAD)) {
            in.mark(HEAD);
            var head = in.readNBytes(HEAD);
            in.reset();
            var type = MimeTypes.getDefaultMimeTypes().detect(in, new Metadata()).toString();
            return switch (type) {
                case "application/x-matroska", "video/x-matroska" -> contains(head, WEBM) ? "video/webm" : type;
                case "video/x-m4v", "application/mp4", "video/quicktime" -> isQuickTime(head) ? "video/quicktime"
                        : "video/mp4";
                default -> type;
            };
        }
    }

    /** Both are made of the same parts; the brand in the first one tells them apart. */
    private static boolean isQuickTime(byte[] head) {
        return head.length < BRAND_ENDS || !"ftyp".equals(new String(head, 4, 4, US_ASCII))
                || "qt  ".equals(new String(head, 8, 4, US_ASCII));
    }

    private static boolean contains(byte[] head, byte[] word) {
        for (var start = 0; start + word.length <= head.length; start++) {
            if (Arrays.equals(head, start, start + word.length, word, 0, word.length)) {
                return true;
            }
        }
        return false;
    }
}
