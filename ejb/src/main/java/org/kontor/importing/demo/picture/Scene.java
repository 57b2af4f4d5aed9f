package org.kontor.importing.demo.picture;

import java.awt.image.BufferedImage;
import java.util.List;

/** A picture with several objects in one room: the banner of the home page, a category, a story. */
public enum Scene {

    HOME(1920, 1080, Backdrop.CREAM, List.of(
            prop(PictureFamily.MIRROR, PictureColour.SAND, 0, 1200, 545, 40),
            prop(PictureFamily.FLOOR_LAMP, PictureColour.CLAY, 0, 800, 900, 66),
            prop(PictureFamily.SOFA, PictureColour.PINE, 0, 1200, 925, 70),
            prop(PictureFamily.PLANTER, PictureColour.BONE, 1, 1700, 920, 52),
            prop(PictureFamily.SIDE_TABLE, PictureColour.SLATE, 1, 650, 955, 42))),
    LIVING(1280, 1600, Backdrop.SAGE, List.of(
            prop(PictureFamily.FLOOR_LAMP, PictureColour.INK, 0, 250, 1330, 78),
            prop(PictureFamily.LOUNGE_CHAIR, PictureColour.CLAY, 1, 640, 1355, 98),
            prop(PictureFamily.SIDE_TABLE, PictureColour.BONE, 0, 1060, 1380, 72))),
    LIGHTING(1280, 1600, Backdrop.STRAW, List.of(
            prop(PictureFamily.PENDANT, PictureColour.CLAY, 0, 400, 1330, 80),
            prop(PictureFamily.PENDANT, PictureColour.SLATE, 1, 960, 1020, 56),
            prop(PictureFamily.TABLE_LAMP, PictureColour.PINE, 1, 880, 1380, 56))),
    KITCHEN(1280, 1600, Backdrop.BLUSH, List.of(
            prop(PictureFamily.BOARD, PictureColour.BONE, 0, 390, 1340, 86),
            prop(PictureFamily.CARAFE, PictureColour.SLATE, 1, 1000, 1340, 68),
            prop(PictureFamily.POT, PictureColour.PINE, 0, 620, 1390, 74),
            prop(PictureFamily.MUG, PictureColour.CLAY, 0, 1080, 1410, 36))),
    BEDROOM(1280, 1600, Backdrop.MIST, List.of(
            prop(PictureFamily.BED, PictureColour.SLATE, 0, 520, 1360, 84),
            prop(PictureFamily.NIGHTSTAND, PictureColour.BONE, 1, 1090, 1370, 56),
            prop(PictureFamily.TABLE_LAMP, PictureColour.CLAY, 0, 1150, 1088, 36))),
    OUTDOOR(1280, 1600, Backdrop.SAGE, List.of(
            prop(PictureFamily.PLANTER, PictureColour.CLAY, 0, 310, 1320, 70),
            prop(PictureFamily.DECKCHAIR, PictureColour.SAND, 0, 740, 1370, 94),
            prop(PictureFamily.LANTERN, PictureColour.INK, 0, 1130, 1400, 58))),
    BOOKS(1280, 1600, Backdrop.CREAM, List.of(
            prop(PictureFamily.SHELF, PictureColour.PINE, 1, 420, 1330, 94),
            prop(PictureFamily.BOOKS, PictureColour.CLAY, 0, 880, 1380, 58),
            prop(PictureFamily.BOOKS, PictureColour.SLATE, 1, 1080, 1410, 42))),
    SALE(1280, 1600, Backdrop.BLUSH, List.of(
            prop(PictureFamily.CLOCK, PictureColour.PINE, 0, 930, 760, 32),
            prop(PictureFamily.DINING_CHAIR, PictureColour.CLAY, 0, 420, 1360, 86),
            prop(PictureFamily.BLANKET, PictureColour.SAND, 1, 960, 1390, 56))),
    WORKSHOP(1920, 1080, Backdrop.STRAW, List.of(
            prop(PictureFamily.VASE, PictureColour.CLAY, 0, 380, 900, 62),
            prop(PictureFamily.BOWL, PictureColour.BONE, 1, 740, 910, 52),
            prop(PictureFamily.CARAFE, PictureColour.PINE, 1, 1080, 900, 64),
            prop(PictureFamily.VASE, PictureColour.SLATE, 1, 1440, 905, 60),
            prop(PictureFamily.MUG, PictureColour.SAND, 0, 1730, 915, 40)));

    private final int width;
    private final int height;
    private final Backdrop backdrop;
    private final List<Prop> props;

    Scene(int width, int height, Backdrop backdrop, List<Prop> props) {
        this.width = width;
        this.height = height;
        this.backdrop = backdrop;
        this.props = props;
    }

    /** Where an object stands (middle and foot) and how large it is, in percent of its own picture. */
    private record Prop(PictureFamily family, Look look, int x, int foot, int percent) {
    }

    private static Prop prop(PictureFamily family, PictureColour colour, int form, int x, int foot, int percent) {
        return new Prop(family, colour.look(form), x, foot, percent);
    }

    /** Draws the whole scene. */
    public BufferedImage draw() {
        return draw(width, 0);
    }

    /** Draws the scene at another width, its objects moved sideways, the larger the farther, as when one walks by. */
    BufferedImage draw(int wantedWidth, int drift) {
        var wantedHeight = height * wantedWidth / width;
        var picture = new BufferedImage(wantedWidth, wantedHeight, BufferedImage.TYPE_INT_RGB);
        var g = Easel.prepared(picture);
        backdrop.paint(g, wantedWidth, wantedHeight);
        for (var prop : props) {
            var easel = new Easel(picture);
            var x = (prop.x + drift * prop.percent / 100) * wantedWidth / width;
            easel.place(x, prop.foot * wantedWidth / width, prop.percent * wantedWidth / width);
            prop.family.motif().paint(easel, prop.look);
            easel.done();
            Grain.over(easel.objects(), 7);
            g.drawImage(easel.objects(), 0, 0, null);
        }
        g.dispose();
        Grain.over(picture, 4);
        return picture;
    }
}
