package org.kontor.importing.demo.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Random;

/** The slight grain of printed paper: the same for every picture, so that drawing twice gives the same file. */
final class Grain {

    private static final int SIDE = 512;
    private static final byte[] NOISE = noise();

    private Grain() {
    }

    /** Roughens every opaque point of a picture by up to the given number of levels. */
    static void over(BufferedImage picture, int levels) {
        var pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        var width = picture.getWidth();
        var transparent = picture.getColorModel().hasAlpha();
        for (int i = 0, y = 0; i < pixels.length; y++) {
            var row = (y + y / SIDE * 97) % SIDE * SIDE;
            var shift = y / SIDE * 131;
            for (var x = 0; x < width; x++, i++) {
                var pixel = pixels[i];
                if (transparent && pixel >>> 24 == 0) {
                    continue;
                }
                var grain = NOISE[row + (x + shift & SIDE - 1)] * levels / 64;
                pixels[i] = pixel & 0xFF000000 | bounded((pixel >> 16 & 255) + grain) << 16
                        | bounded((pixel >> 8 & 255) + grain) << 8 | bounded((pixel & 255) + grain);
            }
        }
    }

    private static int bounded(int level) {
        return Math.max(0, Math.min(255, level));
    }

    private static byte[] noise() {
        var random = new Random(20261123);
        var raw = new int[SIDE * SIDE];
        for (var i = 0; i < raw.length; i++) {
            raw[i] = random.nextInt(65) + random.nextInt(65) - 64;
        }
        var noise = new byte[raw.length];
        for (var i = 0; i < raw.length; i++) {
            noise[i] = (byte) ((raw[i] * 2 + raw[(i + 1) % raw.length] + raw[(i + SIDE) % raw.length]) / 3);
        }
        return noise;
    }
}
