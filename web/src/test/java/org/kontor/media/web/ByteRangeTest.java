package org.kontor.media.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    private static final long LENGTH = 1000;

    @ParameterizedTest
    @CsvSource({"bytes=0-0, 0, 0", "bytes=0-499, 0, 499", "bytes=500-, 500, 999", "bytes=-1, 999, 999",
        "bytes=-5000, 0, 999", "bytes=990-5000, 990, 999", "bytes=999-999999999999999999, 999, 999",
        "bytes = 1 - 2, 1, 2"})
    void isOnePartOfTheFile(String header, long first, long last) {
        assertEquals(new ByteRange.Part(new ByteRange(first, last)), ByteRange.wanted(header, LENGTH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000-", "bytes=1000-2000", "bytes=-0", "bytes=999999999999999999-"})
    void isBeyondTheEnd(String header) {
        assertEquals(new ByteRange.Beyond(), ByteRange.wanted(header, LENGTH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes", "bytes=", "bytes=-", "bytes=5-4", "bytes=a-b", "items=0-1", "bytes=0-1,5-9",
        "bytes=0x10-0x20", "bytes=-1-5", "bytes=99999999999999999999-"})
    void meansTheWholeFileWhenItIsNotUnderstood(String header) {
        assertEquals(new ByteRange.Whole(), ByteRange.wanted(header, LENGTH));
        assertEquals(new ByteRange.Whole(), ByteRange.wanted(null, LENGTH));
    }

    @Test
    void anEmptyFileHasNoPart() {
        assertEquals(new ByteRange.Beyond(), ByteRange.wanted("bytes=0-", 0));
        assertEquals(new ByteRange.Beyond(), ByteRange.wanted("bytes=-5", 0));
    }

    @Test
    void countsBothEnds() {
        assertEquals(500, new ByteRange(0, 499).length());
    }
}
