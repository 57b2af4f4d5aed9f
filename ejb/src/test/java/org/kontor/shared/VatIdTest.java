package org.kontor.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class VatIdTest {

    @ParameterizedTest
    @CsvSource({"DE136695976, DE136695976", "de 136 695 976, DE136695976", "ATU12345678, ATU12345678",
        "FR 40 303265045, FR40303265045", "NL.123456789.B01, NL123456789B01", "EL123456789, EL123456789",
        "CHE-123.456.789 MWST, CHE123456789MWST"})
    void takesTheFormOfItsCountry(String typed, String value) {
        assertEquals(Optional.of(value), VatId.read(typed).map(VatId::value));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "DE", "136695976", "DE13669597", "DE1366959760", "DE13669597X", "AT12345678",
        "GR123456789", "US123456789", "DE136695976; drop"})
    void refusesOtherFormsAndCountries(String typed) {
        assertEquals(Optional.empty(), VatId.read(typed));
    }

    @Test
    void cannotBeMadeWrong() {
        assertThrows(IllegalArgumentException.class, () -> new VatId("DE 136695976"));
    }
}
