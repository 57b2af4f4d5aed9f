package org.kontor.promotion;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.kontor.promotion.Sale.CHAIRS;
import static org.kontor.promotion.Sale.FURNITURE;
import static org.kontor.promotion.Sale.automatic;
import static org.kontor.promotion.Sale.euro;
import static org.kontor.promotion.Sale.percent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.kontor.promotion.SetPrice.Part;
import org.kontor.shared.Sku;

/** PRC-04: chair and table together for one price. A chair is 30.00, a table 100.00, a mug 8.00. */
class SetPriceTest {

    private static final Target TABLES = Target.products("table");

    private static SetPrice set(long price, int most, Part... parts) {
        return new SetPrice(List.of(parts), euro(price), most);
    }

    private static Part part(Target target, int pieces) {
        return new Part(target, pieces);
    }

    private static long saved(Action action, int chairs, int tables) {
        var sale = new Sale().with(automatic(1, action));
        if (chairs > 0) {
            sale.chairs(chairs);
        }
        if (tables > 0) {
            sale.tables(tables);
        }
        return sale.saved();
    }

    @Test
    void pricesAChairAndATableTogetherAsOftenAsTheyAreThere() {
        var pair = set(11_000, 0, part(CHAIRS, 1), part(TABLES, 1));

        assertAll(() -> assertEquals(0, saved(pair, 5, 0)), () -> assertEquals(0, saved(pair, 0, 5)),
                () -> assertEquals(2000, saved(pair, 1, 1)), () -> assertEquals(2000, saved(pair, 4, 1)),
                () -> assertEquals(6000, saved(pair, 3, 3)), () -> assertEquals(4000, saved(pair, 2, 9)));
    }

    @Test
    void keepsItsCap() {
        assertEquals(4000, saved(set(11_000, 2, part(CHAIRS, 1), part(TABLES, 1)), 9, 9));
    }

    @Test
    void countsThePiecesOfEachPart() {
        var dining = set(20_000, 0, part(CHAIRS, 4), part(TABLES, 1));

        assertAll(() -> assertEquals(0, saved(dining, 3, 1)), () -> assertEquals(2000, saved(dining, 4, 1)),
                () -> assertEquals(2000, saved(dining, 7, 2)), () -> assertEquals(4000, saved(dining, 8, 2)));
    }

    @Test
    void givesNothingWhereASetWouldCostMore() {
        assertEquals(0, saved(set(13_000, 0, part(CHAIRS, 1), part(TABLES, 1)), 2, 2));
        assertEquals(13_000, saved(set(0, 1, part(CHAIRS, 1), part(TABLES, 1)), 2, 2), "a set for nothing is free");
    }

    @Test
    void leavesToEachPartWhatOnlyItCanUse() {
        for (var parts : List.of(List.of(part(FURNITURE, 1), part(TABLES, 1)),
                List.of(part(TABLES, 1), part(FURNITURE, 1)))) {
            var either = new SetPrice(parts, euro(10_000), 0);
            assertEquals(3000, saved(either, 1, 1), "the only table is the table of the set");
            assertEquals(10_000, saved(either, 0, 2));
            assertEquals(0, saved(either, 0, 1), "no piece counts twice");
        }
    }

    @Test
    void sharesWhatIsSavedByWorthToTheCent() {
        var benefit = new Sale().chairs(1).tables(1)
                .with(automatic(1, set(12_999, 0, part(CHAIRS, 1), part(TABLES, 1)))).verdict().benefits().get(0);
        var dearer = new Sale().chairs(1).tables(1)
                .with(automatic(1, set(11_700, 0, part(CHAIRS, 1), part(TABLES, 1)))).verdict().benefits().get(0);

        assertEquals(euro(1), benefit.total());
        assertEquals(Map.of(new Sku("CHAIR"), euro(300), new Sku("TABLE"), euro(1000)), dearer.lines());
    }

    @Test
    void saysWhatIsMissingForTheSet() {
        var pair = set(11_000, 0, part(CHAIRS, 1), part(TABLES, 2));
        var refusal = new Sale().chairs(1).tables(1).with(automatic(1, pair)).verdict().refusals().get(0);

        assertEquals(Reason.TOO_FEW, refusal.reason());
        assertEquals(List.of(1, TABLES), refusal.details());
        assertEquals(List.of(Reason.TOO_FEW), new Sale().tables(2).with(automatic(1, pair)).refused(),
                "whichever part is there speaks of the other");
        assertEquals(List.of(), new Sale().mugs(1).with(automatic(1, pair)).refused());
    }

    @Test
    void takesWhatOtherPromotionsLeft() {
        var half = automatic(1, new Action.PercentOff(CHAIRS, percent("50"))).stacked(5, Stacking.COMBINABLE, null);

        assertEquals(1500 + 500, new Sale().chairs(1).tables(1)
                .with(half, automatic(2, set(11_000, 0, part(CHAIRS, 1), part(TABLES, 1)))).saved());
    }

    @Test
    void refusesASetOfOnePartOrOfNothing() {
        assertAll(() -> assertThrows(IllegalArgumentException.class, () -> set(100, 0, part(CHAIRS, 1))),
                () -> assertThrows(IllegalArgumentException.class, () -> part(CHAIRS, 0)),
                () -> assertThrows(IllegalArgumentException.class,
                        () -> set(-1, 0, part(CHAIRS, 1), part(TABLES, 1))),
                () -> assertThrows(IllegalArgumentException.class,
                        () -> set(1, -1, part(CHAIRS, 1), part(TABLES, 1))));
    }

    @Property
    void givesTheSameWhateverTheOrderOfTheLinesAndNeverMoreThanTheyCost(@ForAll @IntRange(min = 1, max = 6) int kinds,
            @ForAll @IntRange(min = 1, max = 3) int first, @ForAll @IntRange(min = 1, max = 3) int second,
            @ForAll @IntRange(max = 20_000) int price, @ForAll @IntRange(max = 3) int most, @ForAll long seed) {
        var random = new Random(seed);
        var goods = new ArrayList<Goods>();
        for (var kind = 0; kind < kinds; kind++) {
            goods.add(new Goods(new Sku("SKU-" + kind), "p" + kind % 3, Set.of("c" + kind % 2), 1 + random.nextInt(5),
                    euro(random.nextInt(10_000))));
        }
        var set = set(price, most, part(Target.categories("c" + random.nextInt(2)), first),
                part(Target.products("p" + random.nextInt(3)), second));
        var sale = new Occasion(new PromotionIndex(List.of(automatic(1, set))), Sale.MONDAY, List.of(), Map.of());
        var once = sale.judge("EUR", goods, Optional.empty());
        var shuffled = new ArrayList<>(goods);
        Collections.shuffle(shuffled, random);

        assertEquals(once, sale.judge("EUR", shuffled, Optional.empty()));
        once.benefits().forEach(benefit -> benefit.lines().forEach((sku, taken) -> {
            var worth = goods.stream().filter(each -> each.sku().equals(sku)).findFirst().orElseThrow().value();
            assertEquals(true, taken.minor() > 0 && taken.minor() <= worth, () -> sku + " " + taken + " of " + worth);
        }));
    }
}
