package org.kontor.importing.demo.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.RadialGradientPaint;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;

/** A wall and a floor in two soft tones of one colour, lit from the upper left. */
enum Backdrop {

    CREAM(0xEFECE5, 0xDFD7CB), SAGE(0xE6ECE9, 0xCFDCD5), BLUSH(0xF3E9E4, 0xE3D1C8), MIST(0xE7EAF0, 0xD2D8E3),
    STRAW(0xF1EBDC, 0xE2D6BC);

    private final Tone wall;
    private final Tone floor;
    private volatile BufferedImage printed;

    Backdrop(int wall, int floor) {
        this.wall = new Tone(wall);
        this.floor = new Tone(floor);
    }

    /** A new sheet with this wall and floor and the grain of paper; copied, because hundreds of pictures share five. */
    BufferedImage sheet(int width, int height) {
        var kept = printed;
        if (kept == null || kept.getWidth() != width || kept.getHeight() != height) {
            kept = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            var g = Easel.prepared(kept);
            paint(g, width, height);
            g.dispose();
            Grain.over(kept, 4);
            printed = kept;
        }
        var sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        kept.copyData(sheet.getRaster());
        return sheet;
    }

    /** Throws the prints away: nobody draws any more. */
    static void putAway() {
        for (var backdrop : values()) {
            backdrop.printed = null;
        }
    }

    void paint(Graphics2D g, int width, int height) {
        var line = height * 79 / 100;
        g.setPaint(new RadialGradientPaint(new Point2D.Double(width * .3, height * .22), height,
                new float[] {0f, .5f, 1f},
                new Color[] {wall.lit(36).plain(), wall.plain(), wall.shaded(5).plain()}));
        g.fillRect(0, 0, width, height);
        g.setPaint(new LinearGradientPaint(new Point2D.Double(0, line - 7), new Point2D.Double(0, height),
                new float[] {0f, .045f, 1f}, new Color[] {floor.faint(0), floor.plain(), floor.shaded(4).plain()}));
        g.fillRect(0, line - 7, width, height - line + 7);
        g.setPaint(new RadialGradientPaint(new Point2D.Double(width * .38, line + height * .05), width,
                new float[] {0f, 1f}, new Color[] {new Tone(0xFFFFFF).faint(58), new Tone(0xFFFFFF).faint(0)}));
        g.fillRect(0, line, width, height - line);
    }
}
