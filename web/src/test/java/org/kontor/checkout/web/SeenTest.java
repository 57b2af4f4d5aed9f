package org.kontor.checkout.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeenTest {

    static Stream<Arguments> sights() {
        var day = LocalDate.of(2026, 12, 1);
        return Stream.of(arguments("a plain cart", new Seen(17, "EUR", 2985, 0, Map.of(), null, null)),
                arguments("gift cards and terms", new Seen(1, "KWD", 1_999_995, 50_005, Map.of(), 3, null)),
                arguments("goods that come later", new Seen(2, "JPY", 100, 0, Map.of("LAMP-1-OAK", day, "CHAIR",
                        day.plusMonths(1)), 12, null)),
                arguments("goods of which nobody knows the day", new Seen(2, "EUR", 1, 0, Map.of("SOFA",
                        LocalDate.MAX), null, null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sights")
    @DisplayName("what the page showed comes back from its form as it was")
    void comesBackAsItWas(String what, Seen seen) {
        assertEquals(Optional.of(seen), Seen.read(seen.text()));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "1 EUR 1 0", "-1 EUR 1 0 -", "1 eur 1 0 -", "1 EUR 1E9 0 -", "1 EUR ١ 0 -",
            "1 EUR 1 0 - LAMP:2026-13-01", "1 EUR 1 0 - LAMP", "1 EUR 9999999999999999999 0 -",
            "1 EUR 1 0 9999999999"})
    @DisplayName("what no page of the shop wrote is not read")
    void readsNothingElse(String text) {
        assertEquals(Optional.empty(), Seen.read(text));
    }
}
