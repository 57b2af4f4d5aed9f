package org.kontor.builders;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Pictures and videos that a test uploads; each is unlike every other, unless it is meant to be the same. */
public final class Shots {

    private static final int KILO = 1024;

    private Shots() {
    }

    /** A PNG of this size in one colour and with a mark of its own. */
    public static byte[] picture(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var g = picture.createGraphics();
        g.setColor(new Color(ThreadLocalRandom.current().nextInt(1 << 24)));
        g.fillRect(0, 0, width, height);
        g.dispose();
        var random = ThreadLocalRandom.current();
        for (var x = 0; x < Math.min(width, 16); x++) {
            picture.setRGB(x, 0, random.nextInt(1 << 24));
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The film of the demo shop, made another one by a part at its end that players skip. */
    public static byte[] film() {
        try (var film = Shots.class.getResourceAsStream("/org/kontor/importing/demo/workshop.mp4")) {
            var out = new ByteArrayOutputStream();
            out.write(film.readAllBytes());
            var mark = new byte[16];
            ThreadLocalRandom.current().nextBytes(mark);
            var part = new DataOutputStream(out);
            part.writeInt(8 + mark.length);
            part.write("free".getBytes(StandardCharsets.US_ASCII));
            part.write(mark);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PNG of a few hundred bytes whose head claims this size. */
    public static byte[] claiming(int width, int height) {
        try {
            var out = new ByteArrayOutputStream();
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
            var head = new ByteArrayOutputStream();
            var data = new DataOutputStream(head);
            data.writeInt(width);
            data.writeInt(height);
            data.write(new byte[] {8, 2, 0, 0, 0});
            chunk(out, "IHDR", head.toByteArray());
            var packed = new ByteArrayOutputStream();
            try (var deflate = new DeflaterOutputStream(packed)) {
                deflate.write(new byte[100 * KILO]);
            }
            chunk(out, "IDAT", packed.toByteArray());
            chunk(out, "IEND", new byte[0]);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) throws IOException {
        var body = new ByteArrayOutputStream();
        body.write(type.getBytes(StandardCharsets.US_ASCII));
        body.write(content);
        var crc = new CRC32();
        crc.update(body.toByteArray());
        var data = new DataOutputStream(out);
        data.writeInt(content.length);
        data.write(body.toByteArray());
        data.writeInt((int) crc.getValue());
    }

    /** A picture of more megabytes than one may have: a good one, and then nothing. */
    public static byte[] heavy(int megabytes) {
        var picture = picture(40, 40);
        var heavy = new byte[megabytes * KILO * KILO];
        System.arraycopy(picture, 0, heavy, 0, picture.length);
        return heavy;
    }

    /** Writes it where a browser can choose it. */
    public static Path file(Path folder, String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
