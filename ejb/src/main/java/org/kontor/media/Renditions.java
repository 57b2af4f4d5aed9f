package org.kontor.media;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes the forms in which a picture is served: JPEG in four widths, a fifth where the picture is wide enough, each
 * scaled from the next larger one. Nothing is enlarged, and nothing but the points survives: no camera data, no place.
 */
final class Renditions {

    /** Every picture has these; a narrower picture keeps its own width in them. */
    static final List<Integer> WIDTHS = List.of(1280, 960, 640, 320);
    /** For banners, where the picture is at least this wide. */
    static final int BANNER = 1920;

    private static final int SHARP_UP_TO = 1280;

    private Renditions() {
    }

    static String nameOf(int width) {
        return "w" + width + ".jpg";
    }

    /** Makes all forms and hands each to the store. */
    static List<Rendition> make(BufferedImage picture, ContentHash hash, MediaStore store) throws IOException {
        var made = new ArrayList<Rendition>();
        var current = picture;
        if (picture.getWidth() >= BANNER) {
            current = scaled(current, BANNER);
            made.add(keep(current, BANNER, hash, store));
        }
        for (var width : WIDTHS) {
            current = scaled(current, Math.min(width, current.getWidth()));
            made.add(keep(current, width, hash, store));
        }
        return made;
    }

    private static Rendition keep(BufferedImage picture, int width, ContentHash hash, MediaStore store)
            throws IOException {
        var bytes = jpeg(picture, width > SHARP_UP_TO ? 78 : 82);
        store.put(new MediaKey(hash, nameOf(width)), new ByteArrayInputStream(bytes));
        return new Rendition(nameOf(width), picture.getWidth(), picture.getHeight(), bytes.length);
    }

    /** Scales down smoothly: by halves while the picture is more than twice too large, then to the point. */
    static BufferedImage scaled(BufferedImage picture, int width) {
        var current = picture;
        while (current.getWidth() > 2 * width) {
            current = resized(current, (current.getWidth() + 1) / 2, (current.getHeight() + 1) / 2);
        }
        var height = Math.max(1, (int) ((long) picture.getHeight() * width / picture.getWidth()));
        return current.getWidth() == width && current.getHeight() == height ? current : resized(current, width, height);
    }

    private static BufferedImage resized(BufferedImage picture, int width, int height) {
        var result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var g = result.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(picture, 0, 0, width, height, null);
        g.dispose();
        return result;
    }

    /** Encodes a picture as JPEG at a quality in percent. */
    static byte[] jpeg(BufferedImage picture, int quality) throws IOException {
        var writer = Codecs.jpegWriter();
        var bytes = new ByteArrayOutputStream(1 << 17);
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var how = (JPEGImageWriteParam) writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality / 100f);
            how.setOptimizeHuffmanTables(true);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
            out.flush();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
