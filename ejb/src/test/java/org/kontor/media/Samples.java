package org.kontor.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Files to try on the media library: honest ones and others. */
final class Samples {

    private Samples() {
    }

    /** A picture whose four quarters are red, green, blue and white, in reading order. */
    static BufferedImage quarters(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var g = picture.createGraphics();
        Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
        for (var i = 0; i < 4; i++) {
            g.setColor(colours[i]);
            g.fillRect(i % 2 * width / 2, i / 2 * height / 2, width / 2 + 1, height / 2 + 1);
        }
        g.dispose();
        return picture;
    }

    static byte[] encoded(BufferedImage picture, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, format, out)) {
            throw new IOException("no writer for " + format);
        }
        return out.toByteArray();
    }

    static byte[] jpeg(int width, int height) throws IOException {
        return encoded(quarters(width, height), "jpeg");
    }

    /** A JPEG that says how the camera was held, and where. */
    static byte[] jpegWithExif(int width, int height, int orientation) throws IOException {
        var exif = new ByteArrayOutputStream();
        var data = new DataOutputStream(exif);
        data.write("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1));
        data.writeInt(8);
        data.writeShort(2);
        tag(data, 0x0112, 3, orientation << 16);
        tag(data, 0x8825, 4, 38);
        data.writeInt(0);
        data.write("52.5200N 13.4050E".getBytes(StandardCharsets.ISO_8859_1));
        var plain = jpeg(width, height);
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        var segment = new DataOutputStream(out);
        segment.writeShort(0xFFE1);
        segment.writeShort(exif.size() + 2);
        segment.write(exif.toByteArray());
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }

    private static void tag(DataOutputStream data, int tag, int type, int value) throws IOException {
        data.writeShort(tag);
        data.writeShort(type);
        data.writeInt(1);
        data.writeInt(value);
    }

    /** A PNG of a few hundred bytes that claims to be huge. */
    static byte[] pngBomb(int width, int height) throws IOException {
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
            deflate.write(new byte[100_000]);
        }
        chunk(out, "IDAT", packed.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
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

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
