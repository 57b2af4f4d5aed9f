package org.kontor.security;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One rule for all passwords, of staff and of customers. */
class PasswordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"            ", "aaaaaaaaaaaa", " aaaaaaaaaaaaa "})
    void refusesWhatIsBlankOrOneCharacterAgainAndAgain(String typed) {
        var refused = assertThrows(SecurityRefused.class, () -> Passwords.check("mira", typed));
        assertEquals("security.refused.passwordRepeats", refused.messageKey());
    }

    @Test
    void takesWordsWithSpacesBetween() {
        assertDoesNotThrow(() -> Passwords.check("mira", "a lamp by the sea"));
    }
}
