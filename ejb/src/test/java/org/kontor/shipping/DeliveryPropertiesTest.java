package org.kontor.shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What holds for the delivery of any cart to any place at any moment. */
class DeliveryPropertiesTest {

    private final DeliveryMap map = Routes.map();

    @Provide
    Arbitrary<DeliveryLoad> loads() {
        var items = Combinators.combine(Arbitraries.integers().between(1, 999), Arbitraries.integers()
                .between(0, 80_000), Arbitraries.of("sofas", "planters", "books").set().ofMaxSize(2))
                .as((pieces, grams, categories) -> new DeliveryItem("Lamp", "lamp", categories, pieces, grams));
        return Combinators.combine(Arbitraries.longs().between(0, 1_000_000), items.list().ofMinSize(1).ofMaxSize(6))
                .as((value, lines) -> new DeliveryLoad(Routes.euro(value), lines));
    }

    @Provide
    Arbitrary<Destination> places() {
        return Combinators.combine(Arbitraries.of("DE", "AT", "FR"), Arbitraries.strings().numeric().ofLength(5)
                .injectNull(0.1)).as(Destination::new);
    }

    private static Stream<String> codes(DeliveryDecision decision) {
        return Stream.concat(decision.options().stream().map(DeliveryOption::code),
                decision.missing().stream().map(MissingDelivery::code));
    }

    @Property
    void everyMethodIsEitherOfferedOrMissingWithAReason(@ForAll("loads") DeliveryLoad load,
            @ForAll("places") Destination place) {
        var decision = map.decide(load, place, Routes.NOON);
        assertEquals(List.of("EXPRESS", "FORWARDER", "STANDARD"), codes(decision).sorted().toList());
        decision.options().forEach(option -> assertFalse(option.price().isNegative()));
        decision.options().forEach(option -> assertEquals(Optional.empty(), decision.lost(option.code())));
    }

    @Property
    void theOrderOfLinesIsIrrelevant(@ForAll("loads") DeliveryLoad load, @ForAll("places") Destination place,
            @ForAll Random random) {
        var shuffled = new ArrayList<>(load.items());
        Collections.shuffle(shuffled, random);
        assertEquals(map.decide(load, place, Routes.NOON),
                map.decide(new DeliveryLoad(load.value(), shuffled), place, Routes.NOON));
    }

    @Property
    void aParcelNeverTakesWhatIsTooHeavyForIt(@ForAll("loads") DeliveryLoad load,
            @ForAll("places") Destination place) {
        var decision = map.decide(load, place, Routes.NOON);
        var heavy = load.heaviestPiece() > Routes.PARCEL;
        assertTrue(!heavy || decision.option("STANDARD").isEmpty() && decision.option("EXPRESS").isEmpty());
        assertTrue(heavy || decision.option("FORWARDER").isEmpty());
    }

    @Property
    void nothingArrivesOnADayOfRestOrBeforeItLeft(@ForAll @LongRange(min = 1_780_000_000, max = 1_800_000_000) long at,
            @ForAll @IntRange(min = 1, max = 10) int days, @ForAll @IntRange(min = 0, max = 10) int more) {
        var ordered = Instant.ofEpochSecond(at);
        var window = Routes.CALENDAR.window(ordered, days, days + more, "AT");
        var resting = Routes.CALENDAR.holidays().stream().map(Holiday::day).collect(Collectors.toSet());
        for (var day : List.of(window.first(), window.last())) {
            assertTrue(isWorking(day, resting), day + " is a day of rest");
        }
        assertTrue(window.first().isAfter(LocalDate.ofInstant(ordered, Routes.CALENDAR.zone())));
        var later = Routes.CALENDAR.window(ordered.plusSeconds(3_600), days, days + more, "AT");
        assertFalse(later.first().isBefore(window.first()) || later.last().isBefore(window.last()));
    }

    private static boolean isWorking(LocalDate day, Set<LocalDate> resting) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !resting.contains(day);
    }
}
