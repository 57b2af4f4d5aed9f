package org.kontor.importing.demo.picture;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** Builds the shapes that the drawings are cut from, on the whole-number grid of the picture. */
final class Outline {

    private final Path2D path = new Path2D.Double();

    private Outline(int x, int y) {
        path.moveTo(x, y);
    }

    static Outline from(int x, int y) {
        return new Outline(x, y);
    }

    Outline to(int x, int y) {
        path.lineTo(x, y);
        return this;
    }

    Outline bend(int cx, int cy, int x, int y) {
        path.quadTo(cx, cy, x, y);
        return this;
    }

    Outline sweep(int ax, int ay, int bx, int by, int x, int y) {
        path.curveTo(ax, ay, bx, by, x, y);
        return this;
    }

    Shape open() {
        return path;
    }

    Shape closed() {
        path.closePath();
        return path;
    }

    static Shape box(int x, int y, int width, int height, int corner) {
        return new RoundRectangle2D.Double(x, y, width, height, corner * 2.0, corner * 2.0);
    }

    static Shape oval(int cx, int cy, int rx, int ry) {
        return new Ellipse2D.Double(cx - rx, cy - ry, rx * 2.0, ry * 2.0);
    }

    static Shape quad(int x1, int y1, int x2, int y2, int x3, int y3, int x4, int y4) {
        return from(x1, y1).to(x2, y2).to(x3, y3).to(x4, y4).closed();
    }

    /**
     * A body turned on a wheel or a lathe: pairs of half width and height from top to bottom,
     * joined by a smooth line and mirrored about the axis; the ends are rounded as seen from slightly above.
     */
    static Shape turned(int axis, int... profile) {
        var count = profile.length / 2;
        var path = new Path2D.Double();
        path.moveTo(axis - profile[0], profile[1]);
        for (var i = 0; i < count - 1; i++) {
            smooth(path, axis, profile, i, i + 1, -1);
        }
        var foot = profile[profile.length - 2];
        var ground = profile[profile.length - 1];
        path.curveTo(axis - foot * 0.6, ground + foot * 0.16, axis + foot * 0.6, ground + foot * 0.16,
                axis + foot, ground);
        for (var i = count - 1; i > 0; i--) {
            smooth(path, axis, profile, i, i - 1, 1);
        }
        var lip = profile[0];
        path.curveTo(axis + lip * 0.6, profile[1] - lip * 0.16, axis - lip * 0.6, profile[1] - lip * 0.16,
                axis - lip, profile[1]);
        path.closePath();
        return path;
    }

    private static void smooth(Path2D path, int axis, int[] profile, int from, int to, int side) {
        var step = to - from;
        var before = clamp(from - step, profile);
        var after = clamp(to + step, profile);
        var x1 = profile[2 * from] + (profile[2 * to] - profile[2 * before]) / 6.0;
        var y1 = profile[2 * from + 1] + (profile[2 * to + 1] - profile[2 * before + 1]) / 6.0;
        var x2 = profile[2 * to] - (profile[2 * after] - profile[2 * from]) / 6.0;
        var y2 = profile[2 * to + 1] - (profile[2 * after + 1] - profile[2 * from + 1]) / 6.0;
        path.curveTo(axis + side * x1, y1, axis + side * x2, y2,
                axis + side * (double) profile[2 * to], profile[2 * to + 1]);
    }

    private static int clamp(int index, int[] profile) {
        return Math.max(0, Math.min(profile.length / 2 - 1, index));
    }
}
