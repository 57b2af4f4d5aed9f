package org.kontor.importing.demo.picture;

/** Chairs, stools, sofas and benches. */
final class Seats {

    private Seats() {
    }

    static void lounge(Easel easel, Look look) {
        easel.standing(640, Motif.GROUND, 330);
        leg(easel, 470, 1120, 430, 1322, look.wood());
        leg(easel, 810, 1120, 850, 1322, look.wood());
        leg(easel, 540, 1120, 520, 1290, look.wood().shaded(24));
        leg(easel, 740, 1120, 760, 1290, look.wood().shaded(24));
        if (look.form() == 0) {
            easel.soft(Outline.from(410, 1060).sweep(350, 820, 360, 560, 470, 490).sweep(560, 440, 720, 440, 810, 490)
                    .sweep(920, 560, 930, 820, 870, 1060).closed(), look.tone());
            easel.soft(Outline.box(352, 990, 576, 158, 70), look.tone().lit(3));
        } else {
            easel.soft(Outline.from(400, 1100).sweep(420, 760, 430, 480, 640, 480).sweep(850, 480, 860, 760, 880, 1100)
                    .closed(), look.tone());
            easel.line(Outline.from(640, 520).to(640, 960).open(), look.tone().shaded(34).faint(120), 6);
            easel.soft(Outline.box(400, 1050, 480, 100, 30), look.tone().shaded(5));
            easel.soft(Outline.box(420, 950, 440, 130, 56), look.tone().lit(5));
            arm(easel, 318, look.tone());
            arm(easel, 822, look.tone());
        }
    }

    private static void arm(Easel easel, int x, Tone tone) {
        easel.soft(Outline.box(x, 850, 140, 300, 68), tone);
    }

    static void dining(Easel easel, Look look) {
        easel.standing(640, Motif.GROUND, 260);
        var frame = look.form() == 0 ? look.wood() : look.tone();
        easel.tube(Outline.from(470, 1000).to(462, 1270).open(), frame.shaded(26), 30);
        easel.tube(Outline.from(810, 1000).to(818, 1270).open(), frame.shaded(26), 30);
        if (look.form() == 0) {
            easel.tube(Outline.from(462, 980).sweep(440, 800, 440, 640, 452, 540).open(), frame, 32);
            easel.tube(Outline.from(818, 980).sweep(840, 800, 840, 640, 828, 540).open(), frame, 32);
            easel.soft(Outline.from(430, 520).bend(640, 470, 850, 520).to(842, 700).bend(640, 660, 438, 700).closed(),
                    look.tone());
        } else {
            spindles(easel, look.tone());
        }
        easel.round(Outline.quad(400, 985, 880, 985, 900, 1044, 380, 1044), frame.shaded(12));
        easel.soft(Outline.from(440, 900).bend(640, 880, 840, 900).sweep(880, 930, 900, 960, 912, 1010)
                .bend(640, 1050, 368, 1010).sweep(380, 960, 400, 930, 440, 900).closed(), look.tone());
        easel.tube(Outline.from(396, 1030).to(372, 1322).open(), frame, 34);
        easel.tube(Outline.from(884, 1030).to(908, 1322).open(), frame, 34);
    }

    private static void spindles(Easel easel, Tone tone) {
        for (var i = 0; i < 6; i++) {
            var x = 486 + i * 62;
            easel.tube(Outline.from(x, 940).to(x - 640 > 0 ? x + 14 : x - 14, 540).open(), tone, 18);
        }
        easel.round(Outline.from(410, 500).bend(640, 440, 870, 500).to(862, 580).bend(640, 520, 418, 580).closed(),
                tone);
    }

    static void stool(Easel easel, Look look) {
        easel.standing(640, Motif.GROUND, 230);
        easel.tube(Outline.from(640, 900).to(640, 1276).open(), look.wood().shaded(28), 32);
        easel.tube(Outline.from(520, 900).to(440, 1322).open(), look.wood(), 36);
        easel.tube(Outline.from(760, 900).to(840, 1322).open(), look.wood(), 36);
        if (look.form() == 0) {
            easel.tube(Outline.from(474, 1140).bend(640, 1176, 806, 1140).open(), look.wood(), 22);
            easel.soft(Outline.from(410, 860).sweep(410, 800, 870, 800, 870, 860).to(870, 900)
                    .sweep(870, 966, 410, 966, 410, 900).closed(), look.tone());
        } else {
            easel.round(Outline.turned(640, 240, 868, 246, 890, 222, 912), look.tone());
            easel.flat(Outline.oval(640, 866, 240, 44), look.tone().lit(12));
        }
    }

    static void sofa(Easel easel, Look look) {
        easel.standing(640, Motif.GROUND, 520);
        for (var x : new int[] {220, 1060}) {
            leg(easel, x, 1240, x < 640 ? x - 10 : x + 10, 1324, look.wood());
        }
        easel.soft(Outline.box(200, 820, 880, 360, 90), look.tone().shaded(7));
        var cushions = look.form() == 0 ? 2 : 3;
        var width = 760 / cushions;
        for (var i = 0; i < cushions; i++) {
            easel.soft(Outline.box(262 + i * width, 850, width - 4, 260, 60), look.tone());
        }
        for (var i = 0; i < cushions; i++) {
            easel.soft(Outline.box(256 + i * (width + 4), 1060, width + 2, 120, 42), look.tone().lit(4));
        }
        easel.soft(Outline.box(176, 1150, 928, 104, 36), look.tone().shaded(4));
        easel.soft(Outline.box(128, 940, 150, 320, 66), look.tone());
        easel.soft(Outline.box(1002, 940, 150, 320, 66), look.tone());
    }

    static void bench(Easel easel, Look look) {
        easel.standing(640, Motif.GROUND, 500);
        var wood = look.form() == 0 ? look.tone() : look.wood();
        var steel = look.form() == 0 ? look.wood().shaded(20) : look.tone();
        for (var x : new int[] {250, 1030}) {
            easel.tube(Outline.from(x, 760).to(x, 1200).open(), steel.shaded(16), 34);
        }
        for (var y = 760; y <= 920; y += 80) {
            easel.flat(Outline.box(170, y, 940, 56, 12), wood.lit(2));
        }
        easel.flat(Outline.quad(210, 1036, 1070, 1036, 1110, 1076, 170, 1076), wood.lit(12));
        easel.flat(Outline.quad(168, 1082, 1112, 1082, 1140, 1118, 140, 1118), wood.lit(7));
        easel.flat(Outline.box(136, 1122, 1008, 50, 12), wood);
        for (var x : new int[] {206, 1074}) {
            easel.tube(Outline.from(x, 1180).to(x < 640 ? x - 20 : x + 20, 1322).open(), steel, 40);
            easel.tube(Outline.from(x, 1000).to(x, 1150).open(), steel, 32);
            easel.round(Outline.box(x - 44, 976, 88, 40, 16), steel);
        }
    }

    static void deckchair(Easel easel, Look look) {
        easel.standing(660, Motif.GROUND, 380);
        easel.tube(Outline.from(860, 720).to(380, 1320).open(), look.wood().shaded(22), 34);
        easel.soft(Outline.from(352, 640).to(476, 616).sweep(560, 860, 640, 1080, 900, 1110).to(900, 1176)
                .sweep(600, 1170, 470, 1000, 352, 640).closed(), look.tone());
        for (var i = 1; i < 4; i++) {
            easel.line(Outline.from(352 + i * 31, 640 - i * 6).sweep(470 + i * 20, 980 - i * 30, 610 + i * 8,
                    1164 - i * 14, 900, 1176 - i * 16).open(), new Tone(0xFFF8EC).faint(look.form() == 0 ? 110 : 0),
                            10);
        }
        easel.tube(Outline.from(404, 600).to(930, 1320).open(), look.wood(), 38);
        easel.tube(Outline.from(352, 1150).to(950, 1150).open(), look.wood(), 36);
        easel.tube(Outline.from(330, 626).to(500, 594).open(), look.wood().lit(6), 30);
    }

    private static void leg(Easel easel, int x1, int y1, int x2, int y2, Tone wood) {
        easel.round(Outline.quad(x1 - 22, y1, x1 + 22, y1, x2 + 13, y2, x2 - 13, y2), wood);
    }
}
