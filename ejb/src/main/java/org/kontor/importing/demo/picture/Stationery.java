package org.kontor.importing.demo.picture;

/** What is made of paper and card. */
final class Stationery {

    private Stationery() {
    }

    /** A card in its own colour before the envelope that it comes in, tied with a ribbon. */
    static void giftCard(Easel easel, Look look) {
        easel.standing(660, Motif.GROUND, 420);
        easel.flat(Outline.quad(330, 690, 1120, 610, 1170, 1250, 380, 1320), Tone.PAPER);
        easel.flat(Outline.from(330, 690).to(1120, 610).to(770, 980).closed(), Tone.LINEN);
        easel.line(Outline.from(330, 690).to(770, 980).to(1120, 610).open(), Tone.LINEN.shaded(30).plain(), 5);
        easel.shadow(620, 1316, 400, 30, 70);
        easel.flat(Outline.quad(170, 850, 930, 850, 930, 1324, 170, 1324), look.tone());
        easel.flat(Outline.quad(330, 850, 392, 850, 392, 1324, 330, 1324), Tone.BRASS);
        easel.flat(Outline.quad(170, 1010, 930, 1010, 930, 1072, 170, 1072), Tone.BRASS);
        easel.soft(Outline.from(361, 1041).sweep(330, 930, 240, 850, 190, 910).sweep(150, 970, 260, 1040, 361,
                1041).closed(), Tone.BRASS.lit(14));
        easel.soft(Outline.from(361, 1041).sweep(392, 930, 482, 850, 532, 910).sweep(572, 970, 462, 1040, 361,
                1041).closed(), Tone.BRASS.lit(14));
        easel.round(Outline.oval(361, 1041, 34, 34), Tone.BRASS);
        easel.line(Outline.from(620, 1190).to(850, 1190).open(), Tone.PAPER.faint(150), 12);
        easel.line(Outline.from(620, 1240).to(760, 1240).open(), Tone.PAPER.faint(110), 12);
    }
}
