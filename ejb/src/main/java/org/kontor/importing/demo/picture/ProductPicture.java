package org.kontor.importing.demo.picture;

import java.awt.image.BufferedImage;

/** The picture of one family in one colour and shape: 960 by 1200 points, always the same for the same three. */
public record ProductPicture(PictureFamily family, PictureColour colour, int form) {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 1200;

    /** Draws the object in front of its backdrop. */
    public BufferedImage draw() {
        var picture = backdrop().sheet(WIDTH, HEIGHT);
        var easel = new Easel(picture);
        easel.scale(WIDTH);
        family.motif().paint(easel, colour.look(form));
        easel.done();
        Grain.over(easel.objects(), 10);
        var g = picture.createGraphics();
        g.drawImage(easel.objects(), 0, 0, null);
        g.dispose();
        return picture;
    }

    /** Ends the drawing: what pictures share is thrown away. */
    public static void putAway() {
        Backdrop.putAway();
    }

    private Backdrop backdrop() {
        var all = Backdrop.values();
        return all[Math.floorMod(family.ordinal() * 2 + colour.ordinal() * 3 + form, all.length)];
    }
}
