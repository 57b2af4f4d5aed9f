package org.kontor.importing.demo.picture;

import java.util.Locale;

/** The six colours in which the demo shop sells its goods. */
public enum PictureColour {

    SAND(0xCDB999, Tone.WALNUT), PINE(0x2B6B54, Tone.OAK), CLAY(0xB5634A, Tone.WALNUT), SLATE(0x6B7686, Tone.OAK),
    INK(0x2A2F3A, Tone.OAK), BONE(0xE9E1D3, Tone.OAK);

    private final Tone tone;
    private final Tone wood;

    PictureColour(int rgb, Tone wood) {
        this.tone = new Tone(rgb);
        this.wood = wood;
    }

    /** The colour's name as a customer reads it. */
    public String label() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** The colour as a web page writes it, {@code #rrggbb}. */
    public String hex() {
        return String.format("#%06x", tone.rgb());
    }

    Look look(int form) {
        return new Look(tone, wood, form);
    }
}
