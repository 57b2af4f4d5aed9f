package org.kontor.media;

import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** How the camera was held, as its JPEG says (Exif tag 274, values 1 to 8), and how to put the picture upright. */
final class Orientation {

    private static final int UPRIGHT = 1;
    private static final int LAST = 8;

    private Orientation() {
    }

    static int of(Path jpeg) {
        try (var in = new FileImageInputStream(jpeg.toFile())) {
            var segments = JPEGSegmentUtil.readSegments(in, JPEG.APP1, "Exif");
            if (segments.isEmpty()) {
                return UPRIGHT;
            }
            try (var exif = segments.get(0).data();
                    var tiff = new MemoryCacheImageInputStream(skipPadding(exif))) {
                var entry = new TIFFReader().read(tiff).getEntryById(TIFF.TAG_ORIENTATION);
                return entry != null && entry.getValue() instanceof Number said && said.intValue() >= UPRIGHT
                        && said.intValue() <= LAST ? said.intValue() : UPRIGHT;
            }
        } catch (IOException | RuntimeException unreadable) {
            return UPRIGHT;
        }
    }

    private static java.io.InputStream skipPadding(java.io.InputStream exif) throws IOException {
        exif.skipNBytes(1);
        return exif;
    }

    static boolean isTurned(int orientation) {
        return orientation >= 5;
    }

    static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation == UPRIGHT) {
            return picture;
        }
        var width = picture.getWidth();
        var height = picture.getHeight();
        var turned = isTurned(orientation);
        var result = new BufferedImage(turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
        var g = result.createGraphics();
        g.drawImage(picture, turn(orientation, width, height), null);
        g.dispose();
        return result;
    }

    private static AffineTransform turn(int orientation, int w, int h) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            default -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
    }
}
