package org.kontor.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTest {

    @ParameterizedTest
    @ValueSource(strings = {"DE89370400440532013000", "de89 3704 0044 0532 0130 00", "GB82WEST12345698765432",
        "NO9386011117947", "MT84MALT011000012345MTLCAST001S"})
    void takesAccountsAsPeopleTypeThem(String typed) {
        assertEquals(Optional.of(typed.replace(" ", "").toUpperCase()), Iban.read(typed).map(Iban::value));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "DE88370400440532013000", "DE89370400440532013001", "DE8937040044053201300",
        "DE893704004405320130000", "89DE370400440532013000", "DE89-3704", "ÄÖ89370400440532013000"})
    void refusesWhatHasAnotherFormOrOtherCheckDigits(String typed) {
        assertEquals(Optional.empty(), Iban.read(typed));
    }

    @Test
    void noticesTwoDigitsThatChangedPlaces() {
        assertEquals(Optional.empty(), Iban.read("DE89370400440532010300"));
        assertThrows(IllegalArgumentException.class, () -> new Iban("DE89 3704"));
    }

    @Test
    void readsInGroupsOfFour() {
        assertEquals("DE89 3704 0044 0532 0130 00", new Iban("DE89370400440532013000").grouped());
    }
}
