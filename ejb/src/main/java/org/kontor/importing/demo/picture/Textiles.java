package org.kontor.importing.demo.picture;

/** Cushions, blankets, bed linen, towels and rugs. */
final class Textiles {

    private Textiles() {
    }

    static void cushion(Easel easel, Look look) {
        easel.standing(640, Motif.GROUND, 330);
        easel.soft(Outline.from(300, 700).sweep(420, 730, 860, 730, 980, 700).sweep(950, 850, 960, 1150, 990, 1316)
                .sweep(860, 1296, 420, 1296, 290, 1316).sweep(320, 1150, 330, 850, 300, 700).closed(), look.tone());
        if (look.form() == 0) {
            for (var i = -3; i <= 3; i++) {
                easel.line(Outline.from(640 + i * 88, 724).sweep(640 + i * 76, 900, 640 + i * 76, 1120, 640 + i * 90,
                        1300)
                        .open(), look.tone().shaded(40).faint(52), 7);
            }
        } else {
            for (var i = 0; i < 3; i++) {
                easel.line(Outline.from(322, 870 + i * 130).bend(640, 890 + i * 130, 958, 870 + i * 130).open(),
                        Tone.LINEN.faint(170), 26 - i * 8);
            }
        }
    }

    static void blanket(Easel easel, Look look) {
        easel.standing(640, Motif.GROUND, 400);
        for (var i = 0; i < 3; i++) {
            var y = 1196 - i * 116;
            easel.soft(Outline.from(270 + i * 10, y + 8).bend(640, y - 6, 980 - i * 12, y + 4)
                    .sweep(1040 - i * 12, y + 10, 1040 - i * 12, y + 122, 980 - i * 12, y + 124)
                    .bend(640, y + 130, 270 + i * 10, y + 122).bend(240 + i * 10, y + 64, 270 + i * 10, y + 8)
                    .closed(), i == 1 && look.form() == 1 ? Tone.LINEN : look.tone().shaded((2 - i) * 3));
        }
        var y = 964;
        for (var i = 0; i < 26; i++) {
            var x = 300 + i * 26;
            easel.line(Outline.from(x, y + 104).bend(x - 8, y + 140, x + i % 3 * 4 - 4, y + 176).open(),
                    look.tone().lit(i % 2 * 12).plain(), 9);
        }
    }

    static void linen(Easel easel, Look look) {
        easel.standing(640, Motif.GROUND, 390);
        Tone[] pile = {look.tone().shaded(8), look.tone(), Tone.PAPER, look.tone().lit(16)};
        var foot = 1322;
        for (var i = 0; i < pile.length; i++) {
            var height = 104 - i * 6;
            easel.soft(Outline.box(262 + i * 12, foot - height, 760 - i * 26, height, 46), pile[i]);
            easel.line(Outline.from(300 + i * 12, foot - height / 2).bend(640, foot - height / 2 + 10, 984 - i * 14,
                    foot - height / 2 - 2).open(), pile[i].shaded(40).faint(80), 5);
            foot -= height - 4;
        }
        if (look.form() == 0) {
            easel.soft(Outline.box(360, foot - 150, 540, 170, 76), look.tone().lit(8));
        } else {
            easel.fill(Outline.box(600, foot - 2, 70, 1322 - foot, 4), look.wood().faint(210));
        }
    }

    static void towels(Easel easel, Look look) {
        easel.standing(640, Motif.GROUND, 380);
        int[][] rolls = {{430, 1196}, {640, 1196}, {850, 1196}, {535, 1010}, {745, 1010}, {640, 824}};
        var shown = look.form() == 0 ? 6 : 3;
        for (var i = 0; i < shown; i++) {
            var tone = i % 3 == 1 ? look.tone().lit(12) : look.tone();
            easel.soft(Outline.oval(rolls[i][0], rolls[i][1] + 8, 116, 116), tone);
            for (var turn = 0; turn < 4; turn++) {
                easel.line(Outline.oval(rolls[i][0] + turn * 3, rolls[i][1] + 8, 92 - turn * 24, 92 - turn * 24),
                        tone.lit(40).faint(120), 7);
            }
        }
    }

    static void rug(Easel easel, Look look) {
        easel.standing(640, Motif.GROUND, 470);
        easel.flat(Outline.quad(190, 1210, 900, 1210, 1130, 1400, 230, 1400), look.tone());
        for (var i = 1; i < 5; i++) {
            easel.line(Outline.from(190 + i * 8, 1210 + i * 38).to(900 + i * 46, 1210 + i * 38).open(),
                    (look.form() == 0 ? Tone.LINEN : look.wood()).faint(190), 12);
        }
        easel.round(Outline.box(170, 1030, 760, 200, 100), look.tone().shaded(4));
        for (var i = 1; i < 6; i++) {
            easel.line(Outline.from(260 + i * 100, 1036).bend(230 + i * 100, 1130, 260 + i * 100, 1226).open(),
                    (look.form() == 0 ? Tone.LINEN : look.wood()).faint(190), 14);
        }
        easel.soft(Outline.oval(910, 1130, 92, 100), look.tone().lit(6));
        for (var turn = 0; turn < 3; turn++) {
            easel.line(Outline.oval(912, 1130, 70 - turn * 24, 78 - turn * 26), look.tone().shaded(46).faint(120), 8);
        }
    }
}
