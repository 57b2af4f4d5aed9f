package org.kontor.importing.demo.picture;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Paints shapes so that they look lit from the upper left: round, soft, flat or glowing.
 * Objects go on a layer of their own so that their grain can differ from the backdrop's.
 */
final class Easel {

    private final BufferedImage objects;
    private final Graphics2D ink;
    private final Graphics2D ground;

    Easel(BufferedImage picture) {
        objects = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_ARGB);
        ink = prepared(objects);
        ground = prepared(picture);
    }

    /** Puts the middle of the ground line of what follows at a point, at a size in percent. */
    void place(int x, int ground, int percent) {
        for (var g : List.of(ink, this.ground)) {
            g.translate(x, ground);
            g.scale(percent / 100.0, percent / 100.0);
            g.translate(-Motif.MIDDLE, -Motif.GROUND);
        }
    }

    /** Paints all that follows as large as a picture of that width wants it. */
    void scale(int width) {
        for (var g : List.of(ink, this.ground)) {
            g.scale(width / (2.0 * Motif.MIDDLE), width / (2.0 * Motif.MIDDLE));
        }
    }

    static Graphics2D prepared(BufferedImage image) {
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        return g;
    }

    /** The layer with all objects painted so far. */
    BufferedImage objects() {
        return objects;
    }

    void done() {
        ink.dispose();
        ground.dispose();
    }

    /** A plane: hardly any change from its lit to its far corner. */
    void flat(Shape shape, Tone tone) {
        var b = shape.getBounds2D();
        fill(shape, new LinearGradientPaint(corner(b, 0), corner(b, 1), new float[] {0f, 1f},
                new Color[] {tone.lit(9).plain(), tone.shaded(12).plain()}));
    }

    /** A cylinder or a turned body: highlight left of the middle, core shadow right, a little light coming back. */
    void round(Shape shape, Tone tone) {
        fill(shape, across(shape.getBounds2D(), tone, 100));
    }

    /** A glazed body: as round, with a narrow reflection. */
    void glazed(Shape shape, Tone tone) {
        var b = shape.getBounds2D();
        var layer = layer(b);
        layer.fill(shape, across(b, tone, 120));
        layer.shadeEdges(shape, tone, (int) Math.min(b.getWidth(), b.getHeight()) / 6);
        var x = (int) (b.getX() + b.getWidth() * 0.26);
        layer.atop(Outline.oval(x, (int) (b.getCenterY() - b.getHeight() * 0.08),
                (int) (b.getWidth() * 0.07), (int) (b.getHeight() * 0.34)), glow(x,
                (int) b.getCenterY(), (int) (b.getHeight() * 0.4), new Tone(0xFFFDF7), 62));
        layer.onto(ink);
    }

    /** Upholstery, bedding, anything stuffed: light falls on its shoulder, its edges roll away. */
    void soft(Shape shape, Tone tone) {
        var b = shape.getBounds2D();
        var layer = layer(b);
        layer.fill(shape, new LinearGradientPaint(corner(b, 0), corner(b, 1), new float[] {0f, .35f, 1f},
                new Color[] {tone.lit(17).plain(), tone.lit(3).plain(), tone.shaded(20).plain()}));
        layer.shadeEdges(shape, tone, (int) Math.min(90, Math.min(b.getWidth(), b.getHeight()) / 3));
        layer.onto(ink);
    }

    void fill(Shape shape, Paint paint) {
        ink.setPaint(paint);
        ink.fill(shape);
    }

    void line(Shape shape, Color colour, int width) {
        ink.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        ink.setPaint(colour);
        ink.draw(shape);
    }

    /** A rod or a tube along a line: dark core, lit body, a thin highlight towards the light. */
    void tube(Shape shape, Tone tone, int width) {
        line(shape, tone.shaded(26).plain(), width);
        moved(-width / 10, -width / 10, () -> line(shape, tone.plain(), Math.max(1, width * 72 / 100)));
        moved(-width / 5, -width / 5, () -> line(shape, tone.lit(24).plain(), Math.max(1, width / 5)));
    }

    /** The shadow on the floor: a wide soft one that leans away from the light, and a dark one at the contact. */
    void standing(int cx, int y, int halfWidth) {
        shadow(cx + halfWidth / 5, y + 6, halfWidth * 13 / 10, Math.max(24, halfWidth / 6), 60);
        shadow(cx + halfWidth / 12, y + 2, halfWidth, Math.max(12, halfWidth / 14), 95);
    }

    void shadow(int cx, int cy, int rx, int ry, int alpha) {
        var keep = ground.getTransform();
        ground.translate(cx, cy);
        ground.scale(1, (double) ry / rx);
        var dark = new Tone(0x2A2530);
        ground.setPaint(new RadialGradientPaint(new Point2D.Double(), rx, new float[] {0f, .55f, .8f, 1f},
                new Color[] {dark.faint(alpha), dark.faint(alpha * 6 / 10), dark.faint(alpha * 2 / 10),
                    dark.faint(0)}));
        ground.fill(Outline.oval(0, 0, rx, rx));
        ground.setTransform(keep);
    }

    /** Light that a lamp throws on the wall or the floor behind the objects. */
    void shine(int cx, int cy, int radius, int alpha) {
        ground.setPaint(glow(cx, cy, radius, new Tone(0xFFE9BF), alpha));
        ground.fill(Outline.oval(cx, cy, radius, radius));
    }

    static Paint glow(int cx, int cy, int radius, Tone tone, int alpha) {
        return new RadialGradientPaint(new Point2D.Double(cx, cy), radius, new float[] {0f, .5f, 1f},
                new Color[] {tone.faint(alpha), tone.faint(alpha * 4 / 10), tone.faint(0)});
    }

    static Paint downward(int y, int height, Tone top, Tone bottom) {
        return new LinearGradientPaint(new Point2D.Double(0, y), new Point2D.Double(0, y + height),
                new float[] {0f, 1f}, new Color[] {top.plain(), bottom.plain()});
    }

    void moved(int dx, int dy, Runnable painting) {
        ink.translate(dx, dy);
        painting.run();
        ink.translate(-dx, -dy);
    }

    private static Paint across(Rectangle2D b, Tone tone, int depth) {
        return new LinearGradientPaint(new Point2D.Double(b.getMinX(), 0), new Point2D.Double(b.getMaxX(), 0),
                new float[] {0f, .14f, .30f, .56f, .86f, 1f}, new Color[] {
                    tone.shaded(14 * depth / 100).plain(), tone.lit(6 * depth / 100).plain(),
                    tone.lit(19 * depth / 100).plain(), tone.plain(),
                    tone.shaded(30 * depth / 100).plain(), tone.shaded(22 * depth / 100).plain()});
    }

    private static Point2D corner(Rectangle2D b, int side) {
        return side == 0 ? new Point2D.Double(b.getMinX() + b.getWidth() * .2, b.getMinY())
                : new Point2D.Double(b.getMinX() + b.getWidth() * .8, b.getMaxY());
    }

    private static Layer layer(Rectangle2D bounds) {
        return new Layer(bounds.getBounds());
    }

    /** A scrap of paper as large as one shape: shading painted atop the shape stays inside its smooth edge. */
    private static final class Layer {
        private final java.awt.Rectangle at;
        private final BufferedImage paper;
        private final Graphics2D g;

        Layer(java.awt.Rectangle bounds) {
            at = new java.awt.Rectangle(bounds.x - 2, bounds.y - 2, bounds.width + 4, bounds.height + 4);
            paper = new BufferedImage(at.width, at.height, BufferedImage.TYPE_INT_ARGB);
            g = prepared(paper);
            g.setTransform(AffineTransform.getTranslateInstance(-at.x, -at.y));
        }

        void fill(Shape shape, Paint paint) {
            g.setPaint(paint);
            g.fill(shape);
        }

        void atop(Shape shape, Paint paint) {
            g.setComposite(AlphaComposite.SrcAtop);
            fill(shape, paint);
        }

        void shadeEdges(Shape shape, Tone tone, int reach) {
            g.setComposite(AlphaComposite.SrcAtop);
            edge(shape, tone.shaded(62).faint(13), reach, -1);
            edge(shape, tone.lit(60).faint(11), reach * 6 / 10, 1);
        }

        private void edge(Shape shape, Color colour, int reach, int away) {
            g.setPaint(colour);
            g.translate(away * reach / 5, away * reach / 4);
            for (var share = 10; share >= 2; share -= 2) {
                g.setStroke(new BasicStroke(reach * 2 * share / 10, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                g.draw(shape);
            }
            g.translate(-away * reach / 5, -away * reach / 4);
        }

        void onto(Graphics2D target) {
            g.dispose();
            target.drawImage(paper, at.x, at.y, null);
        }
    }
}
