package org.kontor.importing.demo.picture;

/** Tables, shelves, cabinets and beds: things made of boards. */
final class Tables {

    private Tables() {
    }

    static void coffee(Easel easel, Look look) {
        easel.standing(640, Motif.GROUND, 430);
        easel.tube(Outline.from(640, 1060).to(640, 1276).open(), look.wood().shaded(28), 34);
        easel.tube(Outline.from(400, 1060).to(330, 1322).open(), look.wood(), 38);
        easel.tube(Outline.from(880, 1060).to(950, 1322).open(), look.wood(), 38);
        if (look.form() == 0) {
            easel.round(Outline.turned(640, 470, 1030, 474, 1046, 452, 1066), look.tone().shaded(6));
            easel.flat(Outline.oval(640, 1030, 470, 84), look.tone().lit(10));
        } else {
            easel.round(Outline.quad(160, 1040, 1120, 1040, 1120, 1090, 160, 1090), look.tone().shaded(8));
            easel.flat(Outline.quad(270, 930, 1010, 930, 1122, 1042, 158, 1042), look.tone().lit(10));
        }
        cup(easel, 560, 1010);
    }

    private static void cup(Easel easel, int x, int y) {
        easel.fill(Outline.oval(x + 10, y + 8, 66, 14), new Tone(0x2A2530).faint(50));
        easel.glazed(Outline.turned(x, 48, y - 70, 50, y - 30, 34, y), Tone.PAPER);
        easel.fill(Outline.oval(x, y - 70, 48, 12), Tone.PAPER.shaded(24).plain());
    }

    static void dining(Easel easel, Look look) {
        easel.standing(640, Motif.GROUND, 500);
        var legs = look.form() == 0 ? look.wood() : look.tone();
        easel.tube(Outline.from(320, 960).to(330, 1262).open(), legs.shaded(28), 36);
        easel.tube(Outline.from(960, 960).to(950, 1262).open(), legs.shaded(28), 36);
        easel.round(Outline.box(190, 960, 900, 66, 6), legs.shaded(14));
        easel.round(Outline.quad(184, 960, 240, 960, 214, 1322, 176, 1322), legs);
        easel.round(Outline.quad(1040, 960, 1096, 960, 1104, 1322, 1066, 1322), legs);
        easel.round(Outline.box(110, 930, 1060, 46, 8), look.tone().shaded(6));
        easel.flat(Outline.quad(250, 820, 1030, 820, 1170, 934, 110, 934), look.tone().lit(11));
        var bowl = Outline.turned(690, 130, 800, 118, 840, 60, 884);
        easel.fill(Outline.oval(706, 884, 110, 18), new Tone(0x2A2530).faint(56));
        easel.glazed(bowl, Tone.PAPER);
        easel.fill(Outline.oval(690, 800, 130, 24), Tone.PAPER.shaded(22).plain());
    }

    static void side(Easel easel, Look look) {
        easel.standing(640, Motif.GROUND, 240);
        if (look.form() == 0) {
            easel.round(Outline.turned(640, 40, 900, 40, 1200, 52, 1290), look.tone());
            easel.round(Outline.turned(640, 180, 1290, 192, 1304, 192, 1318), look.tone());
            easel.round(Outline.turned(640, 262, 880, 266, 894, 250, 912), look.tone());
            easel.flat(Outline.oval(640, 880, 262, 48), look.tone().lit(13));
        } else {
            easel.round(Outline.turned(640, 230, 900, 190, 1010, 176, 1110, 190, 1220, 226, 1310), look.tone());
            easel.flat(Outline.oval(640, 900, 230, 42), look.tone().lit(13));
        }
        book(easel, 530, 862, 190, Tone.PAPER);
    }

    private static void book(Easel easel, int x, int y, int width, Tone tone) {
        easel.flat(Outline.quad(x, y, x + width, y, x + width + 20, y + 30, x - 20, y + 30), tone);
        easel.flat(Outline.box(x - 20, y + 28, width + 40, 16, 4), tone.shaded(18));
    }

    static void shelf(Easel easel, Look look) {
        easel.standing(640, Motif.GROUND, 350);
        var side = look.form() == 0 ? look.tone() : look.wood();
        var board = look.form() == 0 ? look.wood() : look.tone();
        easel.fill(Outline.box(330, 330, 620, 980, 4), side.shaded(34).plain());
        for (var i = 0; i < 4; i++) {
            var top = 352 + i * 238;
            easel.fill(Outline.box(350, top, 580, 216, 2), Easel.downward(top, 216, side.shaded(44), side.shaded(26)));
        }
        things(easel);
        for (var i = 0; i < 5; i++) {
            easel.flat(Outline.box(330, 326 + i * 238, 620, 28, 4), board.lit(4));
        }
        easel.flat(Outline.box(304, 310, 46, 1014, 8), side);
        easel.flat(Outline.box(930, 310, 46, 1014, 8), side.shaded(8));
    }

    private static void things(Easel easel) {
        spines(easel, 380, 564, 7);
        spines(easel, 640, 1040, 9);
        easel.glazed(Outline.turned(780, 26, 440, 30, 470, 66, 520, 44, 562), new Tone(0xB5634A));
        easel.glazed(Outline.turned(460, 70, 720, 66, 760, 40, 800), Tone.LINEN);
        easel.round(Outline.box(720, 740, 150, 62, 6), new Tone(0x8C7B62));
        easel.round(Outline.box(400, 950, 190, 90, 10), new Tone(0x9A8566));
        easel.round(Outline.box(400, 1180, 220, 98, 10), new Tone(0x9A8566));
        easel.round(Outline.box(660, 1180, 220, 98, 10), new Tone(0x8C7B62));
    }

    private static void spines(Easel easel, int x, int foot, int count) {
        int[] colours = {0x2B6B54, 0xD6C7AE, 0x20242C, 0xEDE6DA, 0xB5634A, 0x6B7686, 0xC9A76B};
        for (var i = 0; i < count; i++) {
            var height = 120 + i * 37 % 46;
            easel.round(Outline.box(x + i * 30, foot - height, 27, height, 3), new Tone(colours[(i * 3 + x) % 7]));
        }
    }

    static void sideboard(Easel easel, Look look) {
        easel.standing(640, Motif.GROUND, 500);
        for (var x : new int[] {250, 1030}) {
            easel.round(Outline.quad(x - 24, 1200, x + 24, 1200, x + 12, 1322, x - 12, 1322), look.wood().shaded(10));
        }
        easel.flat(Outline.box(150, 830, 980, 400, 14), look.tone().shaded(10));
        easel.flat(Outline.quad(180, 800, 1100, 800, 1130, 842, 150, 842), look.tone().lit(14));
        for (var i = 0; i < 3; i++) {
            var x = 176 + i * 312;
            easel.flat(Outline.box(x, 866, 304, 340, 6), look.tone());
            for (var slat = 1; slat < 12 && look.form() == 0; slat++) {
                easel.line(Outline.from(x + slat * 25, 874).to(x + slat * 25, 1198).open(),
                        look.tone().shaded(40).faint(90), 5);
            }
            easel.fill(Outline.oval(x + (i == 0 ? 270 : 34), 1036, 13, 13), Tone.BRASS.plain());
        }
        easel.glazed(Outline.turned(350, 30, 620, 34, 660, 84, 730, 52, 806), Tone.LINEN);
    }

    static void nightstand(Easel easel, Look look) {
        easel.standing(640, Motif.GROUND, 300);
        for (var x : new int[] {420, 860}) {
            easel.round(Outline.quad(x - 22, 1180, x + 22, 1180, x + 12, 1322, x - 12, 1322), look.wood());
        }
        easel.flat(Outline.box(360, 850, 560, 360, 16), look.tone().shaded(8));
        easel.flat(Outline.quad(390, 816, 890, 816, 920, 862, 360, 862), look.tone().lit(14));
        easel.flat(Outline.box(388, 886, 504, 142, 8), look.form() == 0 ? look.tone().lit(3) : look.wood());
        easel.flat(Outline.box(388, 1042, 504, 142, 8), look.tone().lit(3));
        for (var y : new int[] {950, 1106}) {
            easel.tube(Outline.from(596, y).to(684, y).open(), Tone.BRASS, 16);
        }
        book(easel, 450, 786, 220, new Tone(0x6B7686));
        book(easel, 464, 752, 190, Tone.PAPER);
    }

    static void bed(Easel easel, Look look) {
        easel.standing(640, Motif.GROUND, 560);
        var head = look.form() == 0 ? look.tone() : look.wood();
        for (var i = 0; i < 4 && look.form() == 0; i++) {
            easel.soft(Outline.box(150 + i * 246, 640, 242, 420, 50), head);
        }
        if (look.form() == 1) {
            easel.flat(Outline.box(150, 690, 980, 400, 20), head);
            easel.line(Outline.from(640, 700).to(640, 1080).open(), head.shaded(30).faint(130), 5);
        }
        easel.round(Outline.box(136, 1170, 1008, 110, 18), look.wood().shaded(6));
        easel.soft(Outline.from(160, 1010).bend(640, 960, 1120, 1010).to(1140, 1190).to(140, 1190).closed(),
                Tone.PAPER);
        easel.soft(Outline.box(230, 890, 370, 170, 74), Tone.PAPER.lit(20));
        easel.soft(Outline.box(680, 890, 370, 170, 74), Tone.PAPER.lit(20));
        var cover = look.form() == 0 ? Tone.LINEN.mixed(look.tone(), 24) : look.tone();
        easel.soft(Outline.from(130, 1060).bend(640, 1010, 1150, 1060).sweep(1170, 1150, 1166, 1200, 1160, 1250)
                .bend(640, 1276, 120, 1250).sweep(114, 1200, 110, 1150, 130, 1060).closed(), cover);
        easel.soft(Outline.from(130, 1056).bend(640, 1006, 1150, 1056).to(1154, 1112).bend(640, 1070, 126, 1112)
                .closed(),
                cover.lit(24));
        for (var x : new int[] {190, 1090}) {
            easel.round(Outline.quad(x - 24, 1276, x + 24, 1276, x + 14, 1326, x - 14, 1326), look.wood());
        }
    }
}
