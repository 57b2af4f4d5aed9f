package org.kontor.importing.demo.picture;

/** Lamps that stand and lamps that hang. */
final class Lamps {

    private Lamps() {
    }

    static void desk(Easel easel, Look look) {
        easel.standing(590, Motif.GROUND, 190);
        easel.shine(850, 1120, 330, 46);
        foot(easel, 560, 150, look.tone());
        if (look.form() == 0) {
            easel.tube(Outline.from(560, 1300).to(560, 800).sweep(560, 640, 640, 560, 770, 566).open(),
                    look.tone(), 34);
            hood(easel, 840, 566, 168, 168, look.tone());
        } else {
            easel.tube(Outline.from(560, 1300).to(430, 900).to(700, 610).open(), look.tone(), 30);
            easel.fill(Outline.oval(430, 900, 26, 26), Tone.BRASS.plain());
            easel.fill(Outline.oval(424, 894, 12, 12), Tone.BRASS.lit(40).plain());
            hood(easel, 780, 590, 160, 190, look.tone());
        }
    }

    static void floor(Easel easel, Look look) {
        easel.standing(640, Motif.GROUND, 200);
        easel.shine(640, 520, 520, 58);
        if (look.form() == 0) {
            foot(easel, 640, 160, look.tone());
            easel.tube(Outline.from(640, 1300).to(640, 470).open(), look.tone(), 24);
            shade(easel, 300, 330, 150, 210, Tone.LINEN.mixed(look.tone(), 12));
        } else {
            tripod(easel, look.wood());
            shade(easel, 290, 350, 200, 240, look.tone());
        }
    }

    static void table(Easel easel, Look look) {
        easel.standing(640, Motif.GROUND, 210);
        easel.shine(640, 800, 560, 60);
        if (look.form() == 0) {
            easel.glazed(Outline.turned(640, 52, 900, 96, 950, 190, 1090, 176, 1220, 110, 1310), look.tone());
            easel.round(Outline.box(604, 850, 72, 60, 10), Tone.BRASS);
            shade(easel, 560, 300, 150, 270, Tone.LINEN);
        } else {
            easel.round(Outline.turned(640, 74, 860, 60, 1000, 84, 1220, 170, 1310), look.tone());
            easel.round(Outline.from(330, 880).sweep(340, 600, 520, 560, 640, 560)
                    .sweep(760, 560, 940, 600, 950, 880).closed(), look.tone());
            easel.fill(Outline.oval(640, 880, 310, 40), look.tone().shaded(34).plain());
            easel.fill(Outline.oval(640, 886, 262, 28), new Tone(0xFFE7BC).plain());
        }
    }

    static void pendant(Easel easel, Look look) {
        easel.shadow(640, 1420, 330, 44, 46);
        easel.shine(640, 1010, 520, 66);
        easel.line(Outline.from(640, -1200).to(640, 560).open(), Tone.IRON.plain(), 9);
        easel.round(Outline.box(600, 520, 80, 90, 18), Tone.BRASS);
        switch (look.form()) {
            case 0 -> bell(easel, look.tone());
            case 1 -> ball(easel, look.tone());
            default -> disc(easel, look.tone());
        }
    }

    private static void bell(Easel easel, Tone tone) {
        easel.round(Outline.from(310, 960).sweep(320, 780, 500, 720, 580, 600).to(700, 600)
                .sweep(780, 720, 960, 780, 970, 960).closed(), tone);
        opening(easel, 960, 330, 46, tone);
    }

    private static void ball(Easel easel, Tone tone) {
        var ball = Outline.oval(640, 860, 270, 262);
        easel.round(ball, Tone.LINEN.mixed(tone, 16));
        easel.fill(ball, Easel.glow(600, 860, 300, new Tone(0xFFF3D9), 190));
        easel.round(Outline.from(470, 660).sweep(520, 610, 560, 596, 640, 596).sweep(720, 596, 760, 610, 810, 660)
                .bend(640, 700, 470, 660).closed(), tone);
    }

    private static void disc(Easel easel, Tone tone) {
        easel.round(Outline.from(230, 820).sweep(330, 700, 520, 690, 580, 600).to(700, 600)
                .sweep(760, 690, 950, 700, 1050, 820).bend(640, 900, 230, 820).closed(), tone);
        opening(easel, 828, 404, 40, tone);
        easel.glazed(Outline.oval(640, 842, 84, 64), new Tone(0xFFEFCF));
    }

    private static void opening(Easel easel, int y, int rx, int ry, Tone tone) {
        easel.fill(Outline.oval(640, y, rx, ry), tone.shaded(42).plain());
        easel.fill(Outline.oval(640, y + 6, rx * 9 / 10, ry * 8 / 10),
                Easel.downward(y - ry, ry * 2, new Tone(0xD9A860), new Tone(0xFFEBC6)));
    }

    private static void hood(Easel easel, int cx, int top, int rx, int height, Tone tone) {
        var rim = top + height;
        easel.round(Outline.from(cx - rx, rim).sweep(cx - rx, top + height / 3, cx - rx / 2, top - 8, cx, top - 8)
                .sweep(cx + rx / 2, top - 8, cx + rx, top + height / 3, cx + rx, rim).closed(), tone);
        easel.fill(Outline.oval(cx, rim, rx, rx / 7), tone.shaded(40).plain());
        easel.fill(Outline.oval(cx, rim + 5, rx * 86 / 100, rx / 10), new Tone(0xFFE6B8).plain());
    }

    private static void shade(Easel easel, int top, int height, int above, int below, Tone tone) {
        var rim = top + height;
        var cone = Outline.from(640 - above, top).bend(640, top - above / 5, 640 + above, top)
                .to(640 + below, rim).bend(640, rim + below / 5, 640 - below, rim).closed();
        easel.round(cone, tone);
        easel.fill(cone, Easel.glow(620, rim - height / 3, height, new Tone(0xFFF0CF), 150));
        easel.line(Outline.from(640 - below + 6, rim - 8).bend(640, rim + below / 5 - 8, 640 + below - 6, rim - 8)
                .open(), tone.shaded(14).faint(150), 6);
    }

    private static void tripod(Easel easel, Tone wood) {
        easel.tube(Outline.from(640, 720).to(640, 1290).open(), wood.shaded(26), 26);
        easel.tube(Outline.from(630, 720).to(430, 1322).open(), wood, 28);
        easel.tube(Outline.from(650, 720).to(850, 1322).open(), wood, 28);
        easel.round(Outline.box(596, 580, 88, 160, 20), Tone.BRASS);
    }

    private static void foot(Easel easel, int cx, int rx, Tone tone) {
        easel.round(Outline.turned(cx, rx - 14, 1296, rx, 1306, rx, 1318), tone);
        easel.flat(Outline.oval(cx, 1297, rx - 14, rx / 7), tone.lit(10));
    }
}
