package org.kontor.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkRangeTest {

    @ParameterizedTest
    @CsvSource({"203.0.113.77/24,203.0.113.0/24", "203.0.113.7,203.0.113.7", "203.0.113.7/32,203.0.113.7",
            "2001:db8:1:2:3::1/64,2001:db8:1:2:0:0:0:0/64", "10.255.1.1/9,10.128.0.0/9"})
    void clearsWhatComesAfterTheCommonBits(String typed, String read) {
        assertEquals(read, NetworkRange.read(typed).orElseThrow().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.com", "203.0.113", "203.0.113.999", "203.0.113.0/33", "203.0.113.0/0",
            "203.0.113.0/-1", "2001:db8::/129", ":", "2001:db8::zz", "127.0.0.1; drop", "٣.٣.٣.٣"})
    void readsNothingElse(String typed) {
        assertEquals(Optional.empty(), NetworkRange.read(typed));
    }

    @Test
    void containsWhatBeginsAlike() {
        var range = NetworkRange.read("203.0.113.128/25").orElseThrow();
        assertTrue(range.contains("203.0.113.128"));
        assertTrue(range.contains("203.0.113.255"));
        assertFalse(range.contains("203.0.113.127"));
        assertFalse(range.contains("2001:db8::1"));
        assertFalse(range.contains(null));
        assertFalse(NetworkRange.read("2001:db8::/32").orElseThrow().contains("203.0.113.1"));
        assertTrue(NetworkRange.read("2001:db8::/32").orElseThrow().contains("2001:db8:ffff::1"));
    }

    @Test
    void takesAHouseholdForOneAndTheMachineItselfForNobody() {
        assertEquals(NetworkRange.household("2001:db8:1:2::1"), NetworkRange.household("2001:db8:1:2:ffff::9"));
        assertEquals(Optional.of("203.0.113.7"), NetworkRange.household("203.0.113.7"));
        assertEquals(Optional.empty(), NetworkRange.household("127.0.0.1"));
        assertEquals(Optional.empty(), NetworkRange.household("::1"));
        assertEquals(Optional.empty(), NetworkRange.household(null));
    }

    @Test
    void knowsWhatIsTooWideForOneLine() {
        assertTrue(NetworkRange.read("0.0.0.0/1").orElseThrow().isTooWide());
        assertFalse(NetworkRange.read("10.0.0.0/8").orElseThrow().isTooWide());
        assertTrue(NetworkRange.read("2000::/3").orElseThrow().isTooWide());
    }
}
