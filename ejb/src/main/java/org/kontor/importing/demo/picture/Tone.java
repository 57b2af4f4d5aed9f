package org.kontor.importing.demo.picture;

import java.awt.Color;

/** A colour of paint with its lit and its shaded neighbours; light is warm, shadow is cool. */
record Tone(int rgb) {

    static final Tone OAK = new Tone(0xBF9463);
    static final Tone WALNUT = new Tone(0x6A4A36);
    static final Tone BRASS = new Tone(0xB8904F);
    static final Tone STEEL = new Tone(0x9AA0A4);
    static final Tone IRON = new Tone(0x2C2E31);
    static final Tone LINEN = new Tone(0xE9E1D2);
    static final Tone PAPER = new Tone(0xF3EEE3);
    static final Tone LEAF = new Tone(0x55775A);

    private static final Tone LIGHT = new Tone(0xFFF8EC);
    private static final Tone DARK = new Tone(0x1B1822);

    Color plain() {
        return new Color(rgb);
    }

    Color faint(int alpha) {
        return new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, alpha);
    }

    Tone lit(int percent) {
        return mixed(LIGHT, percent);
    }

    Tone shaded(int percent) {
        return mixed(DARK, percent);
    }

    Tone mixed(Tone other, int percent) {
        return new Tone(channel(other, 16, percent) << 16 | channel(other, 8, percent) << 8 | channel(other, 0,
                percent));
    }

    private int channel(Tone other, int shift, int percent) {
        var from = rgb >> shift & 255;
        var to = other.rgb >> shift & 255;
        return from + (to - from) * percent / 100;
    }
}
