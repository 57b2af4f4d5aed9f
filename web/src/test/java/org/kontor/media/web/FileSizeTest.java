package org.kontor.media.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileSizeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1|1 KB", "340000|333 KB", "1048576|1,0 MB", "2500000|2,4 MB",
        "99614720|95,0 MB"})
    void saysHowHeavyAFileIs(long bytes, String words) {
        assertEquals(words, FileSize.of(bytes));
    }

    @Test
    void saysHowLongAVideoIsAndNothingOfAPicture() {
        assertEquals("0:06", FileSize.duration(6_000L));
        assertEquals("1:05", FileSize.duration(64_600L));
        assertEquals("", FileSize.duration(null));
    }

    @Test
    void saysNothingOfASizeThatNobodyKnows() {
        assertEquals("1920 × 1080", FileSize.points(1920, 1080));
        assertEquals("", FileSize.points(0, 0));
    }
}
