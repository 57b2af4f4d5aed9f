package org.kontor.importing.demo.picture;

import java.awt.image.BufferedImage;

/** The picture of one family in one colour and shape: 1280 by 1600 points, always the same for the same three. */
public record ProductPicture(PictureFamily family, PictureColour colour, int form) {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 1600;

    /** Draws the object in front of its backdrop. */
    public BufferedImage draw() {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var g = Easel.prepared(picture);
        backdrop().paint(g, WIDTH, HEIGHT);
        var easel = new Easel(picture);
        family.motif().paint(easel, colour.look(form));
        easel.done();
        Grain.over(easel.objects(), 9);
        g.drawImage(easel.objects(), 0, 0, null);
        g.dispose();
        Grain.over(picture, 4);
        return picture;
    }

    private Backdrop backdrop() {
        var all = Backdrop.values();
        return all[Math.floorMod(family.ordinal() * 2 + colour.ordinal() * 3 + form, all.length)];
    }
}
