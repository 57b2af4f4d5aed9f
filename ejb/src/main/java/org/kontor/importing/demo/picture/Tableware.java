package org.kontor.importing.demo.picture;

import java.awt.Shape;
import java.awt.geom.Area;

/** What stands on a table or a stove. */
final class Tableware {

    private Tableware() {
    }

    static void mug(Easel easel, Look look) {
        easel.standing(620, Motif.GROUND, 270);
        easel.tube(Outline.from(800, 930).sweep(1010, 890, 1020, 1200, 800, 1190).open(), look.tone().shaded(6), 56);
        if (look.form() == 0) {
            easel.glazed(Outline.turned(600, 236, 830, 238, 1000, 236, 1240, 196, 1318), look.tone());
            easel.round(Outline.turned(600, 237, 1210, 236, 1240, 196, 1318), Tone.LINEN.shaded(10));
            mouth(easel, 600, 830, 236, look.tone());
        } else {
            easel.glazed(Outline.turned(600, 210, 830, 230, 960, 236, 1120, 190, 1318), look.tone());
            for (var i = 0; i < 4; i++) {
                var y = 930 + i * 80;
                easel.line(Outline.from(378 + i * 3, y).bend(600, y + 46, 824 - i * 3, y).open(),
                        look.tone().shaded(34).faint(70), 6);
            }
            mouth(easel, 600, 830, 210, look.tone());
        }
    }

    private static void mouth(Easel easel, int x, int y, int rx, Tone tone) {
        easel.fill(Outline.oval(x, y, rx, rx / 6), tone.lit(20).plain());
        easel.fill(Outline.oval(x, y + 3, rx - 14, rx / 6 - 7), Easel.downward(y - rx / 6, rx / 3,
                tone.shaded(52), tone.shaded(20)));
    }

    static void plates(Easel easel, Look look) {
        easel.standing(640, Motif.GROUND, 400);
        var count = look.form() == 0 ? 5 : 3;
        for (var i = 0; i < count; i++) {
            var y = 1286 - i * 54;
            easel.glazed(Outline.turned(640, 420, y - 44, 400, y - 16, 240, y + 28), look.tone().shaded(i % 2 * 5));
            easel.fill(Outline.oval(640, y - 44, 420, 74), look.tone().lit(16).plain());
        }
        var top = 1286 - (count - 1) * 54 - 44;
        easel.flat(Outline.oval(640, top, 408, 68), look.tone().lit(5));
        easel.fill(Outline.oval(640, top + 6, 270, 42), look.tone().shaded(14).plain());
        easel.flat(Outline.oval(640, top + 11, 262, 38), look.tone().lit(2));
        if (look.form() == 1) {
            bowlOn(easel, top, look.tone());
        }
    }

    private static void bowlOn(Easel easel, int y, Tone tone) {
        easel.fill(Outline.oval(660, y + 12, 210, 32), new Tone(0x2A2530).faint(60));
        easel.glazed(Outline.turned(640, 260, y - 190, 246, y - 110, 120, y + 10), tone.lit(4));
        mouth(easel, 640, y - 190, 260, tone.lit(4));
    }

    static void bowl(Easel easel, Look look) {
        easel.standing(640, Motif.GROUND, 260);
        if (look.form() == 0) {
            easel.glazed(Outline.turned(640, 400, 1000, 386, 1100, 270, 1240, 150, 1318), look.tone());
            mouth(easel, 640, 1000, 400, look.tone());
        } else {
            easel.glazed(Outline.turned(640, 340, 960, 360, 1050, 330, 1180, 190, 1290), look.tone());
            easel.round(Outline.turned(640, 170, 1288, 180, 1322), look.tone().shaded(10));
            mouth(easel, 640, 960, 340, look.tone());
        }
    }

    static void pot(Easel easel, Look look) {
        easel.standing(640, Motif.GROUND, 380);
        for (var x : new int[] {262, 1018}) {
            easel.tube(Outline.from(x < 640 ? 300 : 980, 1020).sweep(x < 640 ? 170 : 1110, 1000,
                    x < 640 ? 170 : 1110, 1090, x < 640 ? 300 : 980, 1080).open(), look.tone().shaded(8), 44);
        }
        easel.glazed(Outline.turned(640, 380, 960, 384, 1100, 376, 1240, 340, 1318), look.tone());
        if (look.form() == 0) {
            easel.glazed(Outline.from(246, 956).sweep(270, 850, 460, 820, 640, 820)
                    .sweep(820, 820, 1010, 850, 1034, 956)
                    .bend(640, 1050, 246, 956).closed(), look.tone().lit(2));
            easel.line(Outline.from(262, 968).bend(640, 1052, 1018, 968).open(), look.tone().shaded(44).faint(150), 8);
            easel.round(Outline.turned(640, 30, 800, 26, 824), Tone.BRASS.shaded(10));
            easel.round(Outline.turned(640, 60, 764, 66, 784, 50, 804), Tone.BRASS);
        } else {
            mouth(easel, 640, 960, 380, look.tone());
            easel.tube(Outline.from(740, 950).to(900, 620).open(), look.wood(), 32);
        }
    }

    static void pan(Easel easel, Look look) {
        easel.standing(600, Motif.GROUND, 400);
        easel.tube(Outline.from(880, 1170).to(1190, 1010).open(), look.form() == 0 ? look.wood() : Tone.BRASS, 54);
        easel.round(Outline.turned(540, 400, 1200, 386, 1250, 320, 1314), look.tone().shaded(8));
        easel.fill(Outline.oval(540, 1200, 400, 86), look.tone().lit(16).plain());
        easel.fill(Outline.oval(540, 1206, 380, 74),
                Easel.downward(1120, 170, Tone.IRON.shaded(20), Tone.IRON.lit(18)));
        easel.fill(Outline.oval(540, 1222, 330, 54), Easel.downward(1160, 130, Tone.IRON.lit(6), Tone.IRON.lit(26)));
    }

    static void carafe(Easel easel, Look look) {
        easel.standing(640, Motif.GROUND, 200);
        if (look.form() == 0) {
            easel.glazed(Outline.turned(640, 110, 640, 70, 740, 84, 860, 214, 1080, 216, 1220, 170, 1318), look.tone());
            easel.round(Outline.oval(640, 610, 70, 66), look.wood());
        } else {
            easel.tube(Outline.from(790, 760).sweep(1000, 720, 990, 1060, 800, 1080).open(), look.tone().shaded(6), 46);
            easel.round(Outline.from(486, 652).sweep(440, 640, 410, 628, 392, 640).sweep(420, 700, 470, 740, 500, 800)
                    .to(560, 700).closed(), look.tone());
            easel.glazed(Outline.turned(620, 150, 660, 130, 760, 190, 960, 214, 1150, 170, 1318), look.tone());
            mouth(easel, 620, 660, 150, look.tone());
        }
    }

    static void board(Easel easel, Look look) {
        easel.standing(660, Motif.GROUND, 300);
        var wood = look.wood();
        var plank = look.form() == 0
                ? Outline.from(430, 700).sweep(430, 620, 560, 640, 590, 590).to(590, 450).bend(590, 400, 640, 400)
                        .bend(690, 400, 690, 450).to(690, 590).sweep(720, 640, 850, 620, 850, 700).to(870, 1322)
                        .to(410, 1322).closed()
                : Outline.box(390, 540, 500, 784, 70);
        easel.fill(plank, wood.shaded(34).plain());
        easel.moved(-14, -4, () -> grained(easel, plank, look));
    }

    private static void grained(Easel easel, Shape plank, Look look) {
        easel.flat(plank, look.wood());
        for (var i = 0; i < 8; i++) {
            var x = 452 + i * 54;
            easel.line(Outline.from(x, 720 + i * 43 % 90).sweep(x + 16, 900, x - 18, 1080, x + 6, 1318).open(),
                    look.wood().shaded(30).faint(58), 4);
        }
        var dip = look.form() == 0 ? 1120 : 1060;
        var dipped = new Area(plank);
        dipped.intersect(new Area(Outline.from(300, dip).to(1000, dip - 70).to(1000, 1400).to(300, 1400).closed()));
        easel.flat(dipped, look.tone());
        easel.fill(Outline.oval(640, look.form() == 0 ? 466 : 630, 26, 26), new Tone(0x6F665C).plain());
        var hole = look.form() == 0 ? 460 : 624;
        easel.line(Outline.from(638, hole).sweep(560, hole - 130, 720, hole - 130, 644, hole).open(),
                look.wood().shaded(40).plain(), 9);
    }
}
