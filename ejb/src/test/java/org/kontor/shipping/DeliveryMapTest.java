package org.kontor.shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kontor.shipping.Routes.BERLIN;
import static org.kontor.shipping.Routes.ISLAND;
import static org.kontor.shipping.Routes.NOON;
import static org.kontor.shipping.Routes.VIENNA;
import static org.kontor.shipping.Routes.euro;
import static org.kontor.shipping.Routes.item;
import static org.kontor.shipping.Routes.load;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kontor.shared.Money;
import org.kontor.shipping.MissingDelivery.Reason;

class DeliveryMapTest {

    private final DeliveryMap map = Routes.map();

    private DeliveryDecision decide(Destination place, DeliveryLoad load) {
        return map.decide(load, place, NOON);
    }

    private static List<String> codes(DeliveryDecision decision) {
        return decision.options().stream().map(DeliveryOption::code).toList();
    }

    private Reason why(Destination place, String method, DeliveryLoad load) {
        return decide(place, load).lost(method).orElseThrow().reason();
    }

    @Test
    void offersMethodsInTheirOrderWithPriceAndDays() {
        var decision = decide(BERLIN, load(2000, item(1, 1200)));
        assertEquals(List.of("STANDARD", "EXPRESS"), codes(decision));
        var standard = decision.option("STANDARD").orElseThrow();
        assertEquals(euro(490), standard.price());
        assertEquals(new DeliveryWindow(LocalDate.of(2026, 11, 27), LocalDate.of(2026, 11, 30)), standard.window());
        assertEquals(Optional.of(euro(6000)), standard.freeFrom());
    }

    @Test
    void readsTheTableAtItsEdges() {
        assertEquals(euro(490), decide(BERLIN, load(1, item(1, 5000))).options().get(0).price());
        assertEquals(euro(790), decide(BERLIN, load(1, item(1, 5001))).options().get(0).price());
        assertEquals(euro(790), decide(BERLIN, load(5999, item(2, 15_750))).options().get(0).price());
        assertEquals(euro(0), decide(BERLIN, load(6000, item(2, 15_750))).options().get(0).price());
    }

    @Test
    void saysWhatIsTooHeavyForIt() {
        var sofa = load(90_000, item(1, 60_000, "living", "sofas"));
        assertEquals(List.of("FORWARDER"), codes(decide(BERLIN, sofa)));
        assertEquals(Reason.PIECE_TOO_HEAVY, why(BERLIN, "STANDARD", sofa));
        assertEquals(Routes.PARCEL, decide(BERLIN, sofa).lost("STANDARD").orElseThrow().limit());
        assertEquals(Reason.TOO_HEAVY, why(BERLIN, "STANDARD", load(1, item(2, 15_751))));
        assertEquals(Reason.PIECE_TOO_LIGHT, why(BERLIN, "FORWARDER", load(1, item(1, 31_500, "sofas"))));
    }

    @Test
    void saysWhichGoodsMayNotGoWithIt() {
        var planter = load(1, item(1, 100), new DeliveryItem("Pot", "pot", Set.of("planters"), 1, 100));
        assertEquals(Reason.NEVER_WITH, why(BERLIN, "EXPRESS", planter));
        assertEquals("Pot", decide(BERLIN, planter).lost("EXPRESS").orElseThrow().goods());
        assertEquals(List.of("STANDARD"), codes(decide(BERLIN, planter)));
        assertEquals(Reason.ONLY_WITH, why(BERLIN, "FORWARDER", load(1, item(1, 40_000, "garden-furniture"))));
        var table = new DeliveryItem("Table", "oak-table", Set.of("tables"), 1, 40_000);
        assertEquals(List.of("FORWARDER"), codes(decide(BERLIN, load(1, table))));
    }

    @Test
    void saysThatAPlaceIsNotServed() {
        var lamp = load(2000, item(1, 1200));
        assertEquals(List.of("STANDARD"), codes(decide(ISLAND, lamp)));
        assertEquals(Reason.POSTCODE, why(ISLAND, "EXPRESS", lamp));
        assertEquals(Reason.COUNTRY, why(VIENNA, "EXPRESS", lamp));
        assertEquals(Reason.POSTCODE, why(new Destination("DE", "27498"), "STANDARD", lamp));
        assertEquals(List.of(), codes(decide(new Destination("FR", "75001"), lamp)));
        assertEquals(Reason.WITHDRAWN, why(BERLIN, "PIGEON", lamp));
    }

    @Test
    void saysWhatTheTableHasNoPriceFor() {
        assertEquals(Reason.TOO_CHEAP, why(VIENNA, "STANDARD", load(999, item(1, 1))));
        assertEquals(List.of("STANDARD"), codes(decide(VIENNA, load(1000, item(1, 1)))));
        assertEquals(List.of("STANDARD"), codes(decide(VIENNA, load(10_000, item(1, 1)))));
        assertEquals(Reason.TOO_DEAR, why(VIENNA, "STANDARD", load(10_001, item(1, 1))));
        assertEquals(Reason.TOO_MANY, why(BERLIN, "FORWARDER", load(1, item(4, 40_000, "sofas"))));
    }

    @Test
    void speaksOneCurrencyAtATime() {
        var francs = new DeliveryLoad(Money.ofMinor(2000, "CHF"), List.of(item(1, 1200)));
        assertEquals(List.of(), decide(BERLIN, francs).options());
    }

    @Test
    void takesAPlaceWithoutPostcodeForTheMainPartOfItsCountry() {
        assertEquals(List.of("STANDARD", "EXPRESS"),
                codes(decide(new Destination("DE", null), load(1, item(1, 1200)))));
    }

    @Test
    void comparesPostcodesHoweverTheyAreWritten() {
        var area = new ZoneArea("NL", "1000", "1099", false);
        assertTrue(area.contains(new Destination("NL", "1012 jh")));
        assertTrue(new ZoneArea("SE", "111 20", "111-29", false).contains(new Destination("SE", "11122")));
        assertTrue(!area.contains(new Destination("NL", "1100 AA")) && !area.contains(new Destination("NL", "10")));
    }

    @Test
    void findsAreasThatNameAPostcodeTwice() {
        var range = new ZoneArea("DE", "25992", "25999", false);
        assertTrue(range.overlaps(new ZoneArea("DE", "25999", "26001", false)));
        assertTrue(range.overlaps(new ZoneArea("DE", "25", "25", false)));
        assertTrue(range.overlaps(new ZoneArea("DE", null, null, false)));
        assertTrue(!range.overlaps(new ZoneArea("DE", "26000", "26001", false)));
        assertTrue(!range.overlaps(new ZoneArea("DE", "25992", "25999", true)));
        assertTrue(!range.overlaps(new ZoneArea("AT", "25992", "25999", false)));
        assertTrue(!new ZoneArea("DE", "26", "25", false).isSound() && !new ZoneArea("DE", "٢٥", "٢٥", false).isSound()
                && !new ZoneArea("DE", "25", "250", false).isSound());
    }
}
