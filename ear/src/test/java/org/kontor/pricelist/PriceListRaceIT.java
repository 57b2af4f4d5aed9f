package org.kontor.pricelist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.kontor.builders.AtOnce;
import org.kontor.builders.PriceLists;
import org.kontor.builders.Staff;
import org.kontor.it.ShippedEar;

/** Several members of staff write price lists down at the same moment. */
class PriceListRaceIT extends ShippedEar {

    @Inject
    private PriceListDesk desk;

    @Inject
    private Staff staff;

    @RepeatedTest(5)
    void givesANameOnceHoweverItIsWrittenAndTellsTheOthersThatItIsTaken() throws Exception {
        var name = PriceLists.plan(Buyers.EVERYBODY, null, null).name();
        var turn = new AtomicInteger();

        var results = AtOnce.times(6, () -> {
            var written = turn.incrementAndGet() % 2 == 0 ? name : name.toUpperCase(Locale.ROOT);
            return staff.does(() -> desk.add(new PriceListPlan(written, Buyers.EVERYBODY, null, null, List.of())));
        });

        assertEquals(1, results.stream().filter(AtOnce.Result::isDone).count(), results.toString());
        assertEquals(List.of("pricelist.refused.name"), results.stream().filter(result -> !result.isDone())
                .map(result -> result.refusal().messageKey()).distinct().toList());
    }
}
