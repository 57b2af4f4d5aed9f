package org.kontor.importing.demo.picture;

import java.awt.Shape;

/** Vases, planters, lanterns, mirrors, clocks and books. */
final class Decor {

    private Decor() {
    }

    static void vase(Easel easel, Look look) {
        easel.standing(640, Motif.GROUND, 190);
        var body = switch (look.form()) {
            case 0 -> Outline.turned(640, 84, 500, 74, 600, 130, 760, 252, 980, 236, 1120, 160, 1318);
            case 1 -> Outline.turned(640, 60, 760, 64, 820, 200, 930, 300, 1090, 240, 1240, 150, 1318);
            default -> Outline.turned(640, 150, 560, 128, 700, 120, 900, 160, 1130, 180, 1318);
        };
        var lip = new int[][] {{84, 500}, {60, 760}, {150, 560}}[look.form()];
        if (look.form() == 1) {
            branch(easel);
        }
        easel.glazed(body, look.tone());
        if (look.form() == 0) {
            ribs(easel, look.tone());
        }
        easel.fill(Outline.oval(640, lip[1], lip[0], lip[0] / 6), look.tone().lit(18).plain());
        easel.fill(Outline.oval(640, lip[1] + 2, lip[0] - 10, lip[0] / 6 - 4), look.tone().shaded(58).plain());
    }

    private static void ribs(Easel easel, Tone tone) {
        for (var i = -3; i <= 3; i++) {
            easel.line(Outline.from(640 + i * 20, 516).sweep(640 + i * 16, 660, 640 + i * 50, 840, 640 + i * 64, 990)
                    .sweep(640 + i * 64, 1140, 640 + i * 50, 1240, 640 + i * 42, 1328).open(),
                    tone.shaded(50).faint(74), 6);
        }
    }

    private static void branch(Easel easel) {
        easel.line(Outline.from(640, 780).sweep(650, 600, 600, 480, 690, 260).open(), new Tone(0x5B4A3A).plain(), 9);
        easel.line(Outline.from(636, 620).sweep(600, 540, 540, 480, 500, 430).open(), new Tone(0x5B4A3A).plain(), 7);
        int[][] leaves = {{690, 270, 1}, {500, 430, -1}, {640, 420, 1}, {560, 500, -1}, {660, 350, -1}, {630, 560, 1},
            {610, 590, -1}, {672, 300, 1}};
        for (var leaf : leaves) {
            easel.round(leaf(leaf[0], leaf[1], 86 * leaf[2], -46, 22), Tone.LEAF);
        }
    }

    private static Shape leaf(int x, int y, int dx, int dy, int width) {
        var mx = x + dx / 2;
        var my = y + dy / 2;
        return Outline.from(x, y).bend(mx - width, my - width, x + dx, y + dy).bend(mx + width, my + width, x, y)
                .closed();
    }

    static void planter(Easel easel, Look look) {
        easel.standing(640, Motif.GROUND, 270);
        foliage(easel, look.form());
        if (look.form() == 0) {
            easel.round(Outline.turned(640, 280, 960, 262, 1140, 210, 1318), look.tone());
            easel.round(Outline.turned(640, 300, 940, 302, 990, 290, 1014), look.tone().lit(4));
            easel.fill(Outline.oval(640, 940, 296, 40), look.tone().shaded(30).plain());
            easel.fill(Outline.oval(640, 944, 280, 32), new Tone(0x4A3B30).plain());
            stems(easel);
        } else {
            easel.round(Outline.box(390, 1000, 500, 250, 14), look.tone());
            easel.tube(Outline.from(430, 960).to(430, 1322).open(), look.wood(), 34);
            easel.tube(Outline.from(850, 960).to(850, 1322).open(), look.wood(), 34);
        }
    }

    private static void foliage(Easel easel, int form) {
        for (var i = 0; i < 13; i++) {
            var angle = Math.PI * (0.08 + 0.84 * i / 12);
            var reach = 330 + i * 71 % 130;
            var x = (int) (Math.cos(angle) * reach);
            var y = (int) (-Math.sin(angle) * (reach + 140));
            var tone = Tone.LEAF.mixed(i % 3 == 0 ? new Tone(0x2F5240) : new Tone(0x8FA878), i % 3 * 18 + 8);
            easel.round(leaf(640 + x / 8, form == 0 ? 960 : 1010, x, y, 46), tone);
        }
    }

    private static void stems(Easel easel) {
        for (var i = -2; i <= 2; i++) {
            easel.line(Outline.from(640 + i * 16, 950).to(640 + i * 30, 860).open(), new Tone(0x3D5C44).plain(), 12);
        }
    }

    static void lantern(Easel easel, Look look) {
        easel.standing(640, Motif.GROUND, 230);
        easel.shine(640, 1080, 480, 80);
        easel.line(Outline.from(520, 700).sweep(520, 460, 760, 460, 760, 700).open(), look.tone().shaded(10).plain(),
                18);
        easel.fill(Outline.box(460, 790, 360, 470, 12), new Tone(0xFFF1D6).faint(150));
        easel.fill(Outline.oval(640, 1080, 170, 200), Easel.glow(640, 1080, 190, new Tone(0xFFD58A), 230));
        easel.round(Outline.turned(640, 70, 1090, 70, 1180, 70, 1250), new Tone(0xF6EEDD));
        easel.round(leaf(640, 1086, 4, -90, 20), new Tone(0xF2A541));
        for (var x : new int[] {456, 806}) {
            easel.flat(Outline.box(x, 780, 18, 500, 4), look.tone());
        }
        if (look.form() == 0) {
            easel.flat(Outline.box(632, 780, 12, 480, 4), look.tone().shaded(8));
            easel.flat(Outline.box(460, 1010, 360, 10, 4), look.tone().shaded(8));
        }
        easel.flat(Outline.quad(540, 690, 740, 690, 840, 800, 440, 800), look.tone());
        easel.flat(Outline.box(430, 1250, 420, 70, 8), look.tone());
    }

    static void wateringCan(Easel easel, Look look) {
        easel.standing(640, Motif.GROUND, 330);
        easel.tube(Outline.from(800, 900).sweep(1090, 760, 1100, 1240, 820, 1220).open(), look.tone().shaded(10), 40);
        easel.round(Outline.from(500, 1180).to(240, 800).to(290, 770).to(540, 1040).closed(), look.tone().shaded(6));
        easel.round(Outline.from(196, 800).to(306, 724).to(316, 752).to(222, 822).closed(), Tone.BRASS);
        easel.round(Outline.turned(660, 180, 860, 196, 980, 214, 1180, 214, 1318), look.tone());
        easel.fill(Outline.oval(660, 860, 180, 30), look.tone().shaded(46).plain());
        if (look.form() == 1) {
            easel.round(Outline.turned(660, 209, 1110, 212, 1160), Tone.BRASS);
        }
    }

    static void mirror(Easel easel, Look look) {
        easel.shadow(690, 790, 400, 420, 54);
        var wide = look.form() == 0 ? 380 : 300;
        var tall = look.form() == 0 ? 380 : 470;
        easel.round(Outline.oval(640, 760, wide, tall), look.tone());
        easel.fill(Outline.oval(640, 760, wide - 34, tall - 34), look.tone().shaded(40).plain());
        var glass = Outline.oval(642, 762, wide - 40, tall - 40);
        easel.fill(glass, Easel.downward(760 - tall, tall * 2, new Tone(0xE9EEF0), new Tone(0xB4BEC4)));
        easel.fill(glass, Easel.glow(520, 560, 420, new Tone(0xFFFFFF), 170));
    }

    static void clock(Easel easel, Look look) {
        easel.shadow(680, 770, 370, 380, 60);
        easel.round(Outline.oval(640, 740, 350, 350), look.form() == 0 ? look.wood() : look.tone());
        easel.flat(Outline.oval(640, 740, 322, 322), look.form() == 0 ? look.tone() : Tone.PAPER);
        var marks = look.form() == 0 ? look.tone().lit(70) : Tone.IRON;
        for (var i = 0; i < 12; i++) {
            var angle = Math.PI * i / 6;
            var from = i % 3 == 0 ? 240 : 262;
            easel.line(Outline.from(640 + (int) (Math.sin(angle) * from), 740 - (int) (Math.cos(angle) * from))
                    .to(640 + (int) (Math.sin(angle) * 288), 740 - (int) (Math.cos(angle) * 288)).open(),
                    marks.plain(), i % 3 == 0 ? 13 : 8);
        }
        easel.line(Outline.from(640, 740).to(522, 640).open(), marks.plain(), 18);
        easel.line(Outline.from(640, 740).to(760, 540).open(), marks.plain(), 12);
        easel.fill(Outline.oval(640, 740, 20, 20), Tone.BRASS.plain());
    }

    static void books(Easel easel, Look look) {
        easel.standing(640, Motif.GROUND, 320);
        if (look.form() == 0) {
            cover(easel, look.tone());
            return;
        }
        Tone[] pile = {look.tone(), Tone.PAPER.shaded(8), look.tone().shaded(24), look.wood()};
        for (var i = 0; i < pile.length; i++) {
            var x = 330 + i * 22 - i % 2 * 40;
            var y = 1236 - i * 92;
            easel.flat(Outline.box(x + 14, y + 10, 580, 68, 4), Tone.PAPER);
            for (var leaf = 0; leaf < 4; leaf++) {
                easel.line(Outline.from(x + 24, y + 22 + leaf * 14).to(x + 588, y + 22 + leaf * 14).open(),
                        Tone.PAPER.shaded(16).plain(), 2);
            }
            easel.flat(Outline.box(x, y, 600, 16, 5), pile[i]);
            easel.flat(Outline.box(x, y + 74, 600, 16, 5), pile[i].shaded(10));
            easel.round(Outline.box(x - 8, y, 40, 90, 12), pile[i]);
        }
    }

    private static void cover(Easel easel, Tone tone) {
        easel.flat(Outline.quad(860, 600, 904, 624, 904, 1300, 860, 1322), Tone.PAPER.shaded(12));
        easel.flat(Outline.box(372, 590, 500, 734, 8), tone);
        easel.fill(Outline.box(372, 590, 44, 734, 8), tone.shaded(18).plain());
        easel.flat(Outline.box(486, 690, 290, 190, 4), Tone.PAPER);
        easel.fill(Outline.box(520, 730, 222, 16, 4), tone.shaded(20).plain());
        easel.fill(Outline.box(520, 766, 160, 10, 4), tone.shaded(10).faint(160));
        easel.fill(Outline.box(520, 792, 190, 10, 4), tone.shaded(10).faint(160));
        easel.fill(Outline.oval(630, 1090, 96, 96), Tone.BRASS.faint(190));
        easel.fill(Outline.oval(630, 1090, 74, 74), tone.plain());
        easel.flat(Outline.quad(740, 590, 776, 590, 776, 680, 740, 680), Tone.BRASS);
    }

    static void candles(Easel easel, Look look) {
        easel.standing(640, Motif.GROUND, 300);
        easel.shine(640, 700, 420, 50);
        int[][] sticks = look.form() == 0 ? new int[][] {{430, 900}, {640, 760}, {850, 980}}
                : new int[][] {{520, 840}, {770, 960}};
        for (var stick : sticks) {
            easel.round(Outline.turned(stick[0], 26, stick[1] - 230, 26, stick[1] - 100, 26, stick[1]), Tone.PAPER);
            easel.round(leaf(stick[0], stick[1] - 236, 3, -86, 18), new Tone(0xF2A541));
            easel.glazed(Outline.turned(stick[0], 40, stick[1], 34, stick[1] + 40, 22, (stick[1] + 1280) / 2, 40, 1290,
                    94, 1318), look.tone());
        }
    }
}
