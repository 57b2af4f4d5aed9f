package org.kontor.importing.demo.picture;

/** The kinds of goods that can be drawn, each in one or more shapes. */
public enum PictureFamily {

    DESK_LAMP(2, Lamps::desk), FLOOR_LAMP(2, Lamps::floor), TABLE_LAMP(2, Lamps::table), PENDANT(3, Lamps::pendant),
    LOUNGE_CHAIR(2, Seats::lounge), DINING_CHAIR(2, Seats::dining), STOOL(2, Seats::stool), SOFA(2, Seats::sofa),
    BENCH(2, Seats::bench), DECKCHAIR(2, Seats::deckchair),
    COFFEE_TABLE(2, Tables::coffee), DINING_TABLE(2, Tables::dining), SIDE_TABLE(2, Tables::side),
    SHELF(2, Tables::shelf), SIDEBOARD(2, Tables::sideboard), NIGHTSTAND(2, Tables::nightstand), BED(2, Tables::bed),
    MUG(2, Tableware::mug), PLATES(2, Tableware::plates), BOWL(2, Tableware::bowl), POT(2, Tableware::pot),
    PAN(2, Tableware::pan), CARAFE(2, Tableware::carafe), BOARD(2, Tableware::board),
    VASE(3, Decor::vase), PLANTER(2, Decor::planter), LANTERN(2, Decor::lantern), WATERING_CAN(2, Decor::wateringCan),
    MIRROR(2, Decor::mirror), CLOCK(2, Decor::clock), BOOKS(2, Decor::books), CANDLES(2, Decor::candles),
    CUSHION(2, Textiles::cushion), BLANKET(2, Textiles::blanket), LINEN(2, Textiles::linen),
    TOWELS(2, Textiles::towels), RUG(2, Textiles::rug), GIFT_CARD(1, Stationery::giftCard);

    private final int forms;
    private final Motif motif;

    PictureFamily(int forms, Motif motif) {
        this.forms = forms;
        this.motif = motif;
    }

    /** In how many shapes this family can be drawn. */
    public int forms() {
        return forms;
    }

    Motif motif() {
        return motif;
    }
}
