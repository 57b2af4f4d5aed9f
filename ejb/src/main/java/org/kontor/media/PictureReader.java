package org.kontor.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/**
 * Reads an uploaded picture without trusting it: its size is taken from the header before a single point is decoded,
 * large ones are decoded coarsely, and all pictures being decoded at one time share a limit of memory.
 */
final class PictureReader {

    static final long LARGEST_FILE = 50L * 1024 * 1024;
    static final int LARGEST_MEGAPIXELS = 40;
    static final int LONGEST_SIDE = 20_000;

    private static final int MEGA = 1_000_000;
    private static final int ENOUGH_PIXELS = 12 * MEGA;
    private static final int MEGAPIXELS_AT_ONCE = 48;
    private static final int LEAST_SHARE = 12;
    private static final int PATIENCE_SECONDS = 30;
    private static final Semaphore MEMORY = new Semaphore(MEGAPIXELS_AT_ONCE, true);

    private PictureReader() {
    }

    /** A picture upright, opaque and in sRGB, with its size as uploaded. */
    record Decoded(BufferedImage picture, int width, int height) {
    }

    static Decoded read(Path file, MediaFormat format) throws IOException {
        if (Files.size(file) > LARGEST_FILE) {
            throw new UploadRefused("pictureTooHeavy", LARGEST_FILE / 1024 / 1024);
        }
        var reader = Codecs.readerOf(format);
        try (var in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in, false, true);
            var pixels = checkedSize(reader);
            var share = Math.max(LEAST_SHARE, (int) (pixels / MEGA) + 1);
            acquire(Math.min(share, MEGAPIXELS_AT_ONCE));
            try {
                return decode(reader, file, format);
            } finally {
                MEMORY.release(Math.min(share, MEGAPIXELS_AT_ONCE));
            }
        } catch (UploadRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw new UploadRefused("broken");
        } finally {
            reader.dispose();
        }
    }

    private static long checkedSize(ImageReader reader) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        var pixels = (long) width * height;
        if (width < 1 || height < 1) {
            throw new UploadRefused("broken");
        }
        if (pixels > (long) LARGEST_MEGAPIXELS * MEGA || Math.max(width, height) > LONGEST_SIDE) {
            throw new UploadRefused("pictureTooLarge", width, height, LARGEST_MEGAPIXELS, LONGEST_SIDE);
        }
        return pixels;
    }

    private static void acquire(int share) {
        try {
            if (!MEMORY.tryAcquire(share, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new UploadRefused("busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UploadRefused("busy");
        }
    }

    private static Decoded decode(ImageReader reader, Path file, MediaFormat format) throws IOException {
        if (format == MediaFormat.GIF || format == MediaFormat.WEBP) {
            requireStill(reader);
        }
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        var damage = new boolean[1];
        reader.addIIOReadWarningListener((source, warning) -> damage[0] |= warning.contains("remature"));
        var coarse = reader.getDefaultReadParam();
        var step = stepFor(width, height);
        coarse.setSourceSubsampling(step, step, 0, 0);
        var raw = reader.read(0, coarse);
        if (damage[0]) {
            throw new UploadRefused("broken");
        }
        var orientation = format == MediaFormat.JPEG ? Orientation.of(file) : 1;
        var upright = Orientation.upright(opaque(raw), orientation);
        return Orientation.isTurned(orientation) ? new Decoded(upright, height, width)
                : new Decoded(upright, width, height);
    }

    private static void requireStill(ImageReader reader) throws IOException {
        if (reader.getNumImages(true) > 1) {
            throw new UploadRefused("animated");
        }
    }

    private static int stepFor(int width, int height) {
        var step = 1;
        while ((long) (width / step) * (height / step) > ENOUGH_PIXELS) {
            step++;
        }
        return step;
    }

    private static BufferedImage opaque(BufferedImage raw) {
        var picture = new BufferedImage(raw.getWidth(), raw.getHeight(), BufferedImage.TYPE_INT_RGB);
        var g = picture.createGraphics();
        g.drawImage(raw, 0, 0, Color.WHITE, null);
        g.dispose();
        return picture;
    }
}
