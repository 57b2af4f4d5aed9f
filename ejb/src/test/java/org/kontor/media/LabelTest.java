package org.kontor.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelTest {

    @ParameterizedTest
    @CsvSource({"kitchen table.jpg, kitchen table", "../../etc/passwd, passwd", "C:\\pictures\\lamp.png, lamp",
        "lamp.final.jpg, lamp.final", ".jpg, .jpg", "CON, CON"})
    void keepsTheNameWithoutFolderAndEnding(String fileName, String label) {
        assertEquals(label, Label.of(fileName));
    }

    @Test
    void dropsMarksThatNobodySees() {
        assertEquals("gpj.exe", Label.of("\u202Egpj.exe.jpg"));
        assertEquals("ab", Label.of("a\nb\0.jpg"));
        assertEquals("unnamed", Label.of("\u200B\r\n"));
        assertEquals("unnamed", Label.of(""));
    }

    @Test
    void cutsWhatIsTooLong() {
        assertEquals(120, Label.of("x".repeat(4096)).length());
    }
}
